import { never } from '../../../kernel/never.js';
import type { PortionContent } from '../../advisories/model/portion-content.js';
import type { Redacted } from '../../markings/model/redacted.js';
import type { ExportedAdvisory, ExportedPortion } from './exported-advisory.js';

type Cell = string | number | null;

export const ADVISORY_COLUMNS = [
  ...['tlp', 'name', 'kind', 'state', 'revision_id', 'published_at', 'updated_at', 'title', 'severity'],
  ...['source', 'source_name', 'source_sector', 'database', 'identifier', 'licence', 'withheld', 'withdrawal_reason'],
] as const;

export function advisoryCells(advisory: Redacted<ExportedAdvisory>): readonly Cell[] {
  const { tlp, name, kind, state, revisionId, publishedAt, updatedAt, title, severity, source, origin } = advisory;
  return [
    ...[tlp, name, kind, state, revisionId, publishedAt, updatedAt, title, severity],
    ...(source === null ? NONE : [source.handle, source.name, source.sector]),
    ...(origin === null ? NONE : [origin.database, origin.identifier, origin.licence]),
    advisory.withheld,
    advisory.withdrawalReason,
  ];
}

const NONE: readonly Cell[] = [null, null, null];

export const PORTION_COLUMNS = [
  ...['tlp', 'advisory', 'portion', 'position', 'type', 'lang', 'communities', 'organizations', 'withheld'],
  ...[
    'text',
    'scheme',
    'value',
    'level',
    'status',
    'system',
    'system_kind',
    'developer',
    'identifiers',
    'url',
    'precision',
  ],
] as const;

/** A row a portion, what is withheld among them; lists have blanks between. */
export function portionCells({ name, portions }: Redacted<ExportedAdvisory>): readonly (readonly Cell[])[] {
  return portions.map((portion) => [...frameOf(name, portion), ...contentCells(portion.content)]);
}

function frameOf(name: string, { id, type, position, lang, marking, content }: ExportedPortion): readonly Cell[] {
  const audience = [marking.communities.join(' '), marking.organizations.join(' ')];
  return [marking.label, name, id, position, type, lang, ...audience, content === null ? 'true' : 'false'];
}

type Said = Partial<Record<(typeof CONTENT)[number], Cell>>;

const CONTENT = [
  'text',
  'scheme',
  'value',
  'level',
  'status',
  'system',
  'kind',
  'developer',
  'identifiers',
  'url',
  'precision',
] as const;

function contentCells(content: PortionContent | null): readonly Cell[] {
  const said: Said = content === null ? {} : saidBy(content);
  return CONTENT.map((column) => said[column] ?? null);
}

function saidBy(content: PortionContent): Said {
  switch (content.is) {
    case 'prose':
      return { text: content.text };
    case 'source':
      return { value: content.organization };
    case 'severity':
      return { scheme: content.scheme, value: content.value, level: content.level, text: content.vector };
    case 'affected':
      return affectedCells(content);
    case 'term':
      return { scheme: content.scheme, value: content.code };
    case 'reference':
      return { scheme: content.type, url: content.url, text: content.label };
    case 'alias':
      return { value: content.value };
    case 'mitigation':
      return { scheme: content.category, status: content.status, text: content.text };
    case 'occurred':
      return { scheme: content.event, value: content.value, precision: content.precision };
    case 'origin':
      return { scheme: content.database, value: content.identifier, url: content.url, text: content.licence };
    default:
      return never(content);
  }
}

function affectedCells(content: Extract<PortionContent, { readonly is: 'affected' }>): Said {
  const { system, kind, developer, identifiers, versions, status } = content;
  return { system, kind, developer, identifiers: identifiers.join(' '), value: versions, status };
}
