import type { Marking, Portion } from './advisory.js';
import type { MarkingInput, PortionContentInput, PortionInput } from './generated/schema.js';
import type { PortionContent } from './portion-content.js';

/**
 * The portions as inputs that say the same, to start a revision from. Sent back unchanged they change nothing: what was
 * withheld is left out, and stays as it is because its author cannot see it.
 *
 * @throws Error for content that this SDK is too old to know: left out of a revision, the portion would be removed
 */
export function restate(portions: readonly Portion[]): readonly PortionInput[] {
  return portions.flatMap((portion) => {
    const content = restateContent(portion.content);
    if (content === null) return [];
    const { id, type, lang, presence } = portion;
    return [{ id, type, lang, marking: restateMarking(portion.marking), ...(presence && { presence }), content }];
  });
}

/** A marking as the input that states it. */
export function restateMarking(marking: Marking): MarkingInput {
  const handles = (named: readonly { readonly handle: string }[]) => named.map(({ handle }) => handle);
  const lists = {
    sectors: marking.sectors,
    communities: handles(marking.communities),
    organizations: handles(marking.organizations),
    persons: marking.persons,
    excludeOrganizations: handles(marking.excludeOrganizations),
  };
  // A label refuses fields that do not belong to it, so empty ones are not sent.
  return { tlp: marking.tlp, ...Object.fromEntries(Object.entries(lists).filter(([, list]) => list.length > 0)) };
}

/** Null for what cannot be said again because it was not read. */
function restateContent(content: PortionContent): PortionContentInput | null {
  switch (content.is) {
    case 'withheld':
      return null;
    case 'unknown':
      throw new Error(`This SDK is too old to restate a portion of ${content.type}.`);
    case 'prose':
      return { text: content.text };
    case 'source':
      return { source: true };
    case 'alias':
      return { alias: content.value };
    default:
      return restateItem(content);
  }
}

type Item = Exclude<PortionContent, { readonly is: 'withheld' | 'unknown' | 'prose' | 'source' | 'alias' }>;

function restateItem(item: Item): PortionContentInput {
  switch (item.is) {
    case 'severity':
      return { severity: { scheme: item.scheme, level: item.level, value: item.value, vector: item.vector } };
    case 'affected':
      return { affected: restateAffected(item) };
    case 'term':
      return { term: { scheme: item.scheme, code: item.code } };
    case 'reference':
      return { reference: { type: item.type, url: item.url, label: item.label } };
    case 'mitigation':
      return { mitigation: { category: item.category, status: item.status, text: item.text } };
    case 'occurred':
      return {
        occurred: { event: item.event, value: item.value, precision: item.precision, estimated: item.estimated },
      };
    case 'origin':
      return { origin: { database: item.database, identifier: item.identifier, url: item.url, licence: item.licence } };
  }
}

function restateAffected({ system, versions, status }: Extract<Item, { readonly is: 'affected' }>) {
  const { name, kind, developer, identifiers } = system;
  return { system: name, kind, developer, identifiers, versions, status };
}
