import { PUBLIC } from '../../markings/model/atom.js';
import { CLEAR } from '../../markings/model/marking.js';
import { MERIDIAN } from '../../advisories/model/fake-world.js';
import type { PortionContent } from '../../advisories/model/portion-content.js';
import type { ImportFormat, MappedRecord } from './mapped-record.js';
import type { FakeRecord } from './fake-records.js';
import { parseRecord } from './parse-record.js';
import { stateRecord, type ImportMoment, type StatedRecord } from './state-record.js';

/** Meridian imports, for everybody. */
export const MOMENT: ImportMoment = {
  source: MERIDIAN,
  now: new Date('2031-05-01T10:00:00Z'),
  marked: { marking: CLEAR, label: { tlp: 'CLEAR', audience: [PUBLIC], denied: [] } },
};

export function mapped(record: FakeRecord, format: ImportFormat): MappedRecord {
  const read = parseRecord(JSON.stringify(record), format);
  if (!read.ok) throw new Error(read.refusal.message);
  return read.value;
}

export function stated(record: FakeRecord, format: ImportFormat): StatedRecord {
  const fitted = stateRecord(mapped(record, format), MOMENT);
  if (!fitted.ok) throw new Error(fitted.refusal.message);
  return fitted.value;
}

/** What an advisory made of the record says, of one kind of content. */
export function contents<Is extends PortionContent['is']>(
  record: FakeRecord,
  format: ImportFormat,
  is: Is,
): readonly Extract<PortionContent, { readonly is: Is }>[] {
  return stated(record, format)
    .portions.map(({ content }) => content)
    .filter((content): content is Extract<PortionContent, { readonly is: Is }> => content.is === is);
}

/** The text of the prose of one type; undefined when there is none. */
export function prose(record: FakeRecord, format: ImportFormat, type: string): string | undefined {
  const portion = stated(record, format).portions.find((candidate) => candidate.type === type);
  return portion?.content.is === 'prose' ? portion.content.text : undefined;
}
