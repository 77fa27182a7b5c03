import { never } from '../../../../kernel/never.js';
import type { Marking } from '../../../markings/model/marking.js';
import type { MarkingInput, PortionContentInput, PortionInput } from '../advisory-input.js';
import type { AdvisoryView, PortionView } from '../advisory-view.js';
import type { PortionContent, PortionType } from '../portion-content.js';

/** What an author sends back of what it read: everything that it was shown, as it was shown. */
export function asReadBack({ portions }: AdvisoryView): readonly PortionInput[] {
  return portions.flatMap(({ id, type, lang, marking, presence, content }: PortionView) =>
    content === null
      ? []
      : [{ id, type, lang, marking: markingInput(marking), presence, content: contentInput(content) }],
  );
}

export function aPortionInput(type: PortionType, content: PortionContentInput, tlp = 'CLEAR'): PortionInput {
  return { type, marking: { tlp }, content };
}

export const TITLE_INPUT: PortionInput = aPortionInput('TITLE', { text: 'Models follow orders hidden in calendars' });

export function markingInput({
  tlp,
  sectors,
  communities,
  organizations,
  persons,
  excludeOrganizations,
}: Marking): MarkingInput {
  return { tlp, sectors, communities, organizations, persons, excludeOrganizations };
}

export function contentInput(content: PortionContent): PortionContentInput {
  switch (content.is) {
    case 'prose':
      return { text: content.text };
    case 'source':
      return { source: true };
    case 'alias':
      return { alias: content.value };
    case 'severity':
      return { severity: content };
    case 'affected':
      return { affected: content };
    case 'term':
      return { term: content };
    case 'reference':
      return { reference: content };
    case 'mitigation':
      return { mitigation: content };
    case 'occurred':
      return { occurred: content };
    case 'origin':
      return { origin: content };
    default:
      return never(content);
  }
}
