import type { PortionContentInput, PortionType } from '@seamark/sdk';

/** What a portion of that type says before anybody wrote in it. */
export function emptyContent(type: PortionType): PortionContentInput {
  return TYPED[type] ?? { text: '' };
}

const TYPED: Readonly<Partial<Record<PortionType, PortionContentInput>>> = {
  SOURCE: { source: true },
  SEVERITY: { severity: { scheme: 'QUALITATIVE', level: 'MEDIUM', value: 'medium' } },
  AFFECTED: { affected: { system: '', status: 'AFFECTED' } },
  TERM: { term: { scheme: 'ATLAS', code: '' } },
  REFERENCE: { reference: { type: 'WEB', url: '' } },
  ALIAS: { alias: '' },
  MITIGATION: { mitigation: { category: 'MITIGATION', status: 'AVAILABLE', text: '' } },
  OCCURRED: { occurred: { event: 'OCCURRED', value: '', precision: 'DAY' } },
  ORIGIN: { origin: { database: '', identifier: '' } },
};
