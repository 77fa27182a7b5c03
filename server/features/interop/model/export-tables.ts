import { never } from '../../../kernel/never.js';
import type { PortionContent } from '../../advisories/model/portion-content.js';
import type { Redacted } from '../../markings/model/redacted.js';
import type { ExportedAdvisory, ExportedPortion } from './exported-advisory.js';

/** What a cell holds; a time as RFC 3339, in UTC. */
export type Cell = string | number | boolean | null | readonly string[];

/** What a column holds: a list of texts, too. */
export type ColumnType = 'text' | 'number' | 'flag' | 'time' | 'list';

export interface Column {
  readonly name: string;
  readonly type: ColumnType;
}

/** Rows of one kind, whatever they are written as. */
export interface ExportTable {
  readonly name: string;
  readonly columns: readonly Column[];
  rowsOf(advisory: Redacted<ExportedAdvisory>): readonly (readonly Cell[])[];
}

export const EXPORT_TABLES: readonly ExportTable[] = [
  {
    name: 'advisories',
    columns: [
      ...columnsOf('text', 'tlp', 'name', 'kind', 'state', 'revision_id'),
      ...columnsOf('time', 'published_at', 'updated_at'),
      ...columnsOf('text', 'title', 'severity', 'source', 'source_name', 'source_sector'),
      ...columnsOf('text', 'database', 'identifier', 'licence'),
      ...columnsOf('number', 'withheld'),
      ...columnsOf('text', 'withdrawal_reason'),
    ],
    rowsOf: (advisory) => [advisoryCells(advisory)],
  },
  {
    name: 'portions',
    columns: [
      ...columnsOf('text', 'tlp', 'advisory', 'portion'),
      ...columnsOf('number', 'position'),
      ...columnsOf('text', 'type', 'lang'),
      ...columnsOf('list', 'communities', 'organizations'),
      ...columnsOf('flag', 'withheld'),
      ...columnsOf('text', 'text', 'scheme', 'value', 'level', 'status', 'system', 'system_kind', 'developer'),
      ...columnsOf('list', 'identifiers'),
      ...columnsOf('text', 'url', 'precision'),
    ],
    rowsOf: portionCells,
  },
];

function columnsOf(type: ColumnType, ...names: readonly string[]): readonly Column[] {
  return names.map((name) => ({ name, type }));
}

function advisoryCells(advisory: Redacted<ExportedAdvisory>): readonly Cell[] {
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

/** A row a portion, what is withheld among them. */
function portionCells({ name, portions }: Redacted<ExportedAdvisory>): readonly (readonly Cell[])[] {
  return portions.map((portion) => [...frameOf(name, portion), ...contentCells(portion.content)]);
}

function frameOf(name: string, { id, type, position, lang, marking, content }: ExportedPortion): readonly Cell[] {
  const { label, communities, organizations } = marking;
  return [label, name, id, position, type, lang, communities, organizations, content === null];
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
  return { system, kind, developer, identifiers, value: versions, status };
}
