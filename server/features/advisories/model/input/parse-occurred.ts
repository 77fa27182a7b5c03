import { accept } from '../../../../kernel/result.js';
import { quoted } from '../../../markings/model/marking-problem.js';
import type { PortionContentInput } from '../advisory-input.js';
import { parseChoice } from './parse-choice.js';
import { allOf, faulty } from './parsed.js';
import type { InputPath, Parsed } from './parsed.js';
import { DATE_PRECISIONS, OCCURRED_EVENTS } from '../portion-content.js';
import type { DatePrecision, OccurredContent } from '../portion-content.js';

/** Reads when something happened. The value says no more than its precision, so that "some time in 2020" is not read as New Year's Day. */
export function parseOccurred(
  input: NonNullable<PortionContentInput['occurred']>,
  path: InputPath,
): Parsed<OccurredContent> {
  const precision = parseChoice(input.precision, DATE_PRECISIONS, [...path, 'precision']);
  const content = allOf({
    event: parseChoice(input.event ?? 'OCCURRED', OCCURRED_EVENTS, [...path, 'event']),
    value: precision.ok ? parsePartialDate(input.value, precision.value, [...path, 'value']) : accept(''),
    precision,
  });
  return content.ok ? accept({ is: 'occurred', ...content.value, estimated: input.estimated ?? false }) : content;
}

function parsePartialDate(text: string, precision: DatePrecision, path: InputPath): Parsed<string> {
  const value = text.trim();
  const { shape, example } = SHAPES[precision];
  if (!shape.test(value)) {
    return faulty(
      path,
      'DATE_INVALID',
      `${quoted(text)} is no value of precision ${precision}. Write it like ${example}.`,
    );
  }
  if (!isRealDay(value)) return faulty(path, 'DATE_INVALID', `${quoted(text)} is on no calendar. Check day and month.`);
  return accept(value);
}

/** True unless it names a day that its month does not have. */
function isRealDay(value: string): boolean {
  const [day] = value.split('T');
  if (day === undefined || day.length < 'YYYY-MM-DD'.length) return true;
  const date = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day);
}

const YEAR = String.raw`[1-9]\d{3}`;
const MONTH = String.raw`${YEAR}-(0[1-9]|1[0-2])`;
const DAY = String.raw`${MONTH}-(0[1-9]|[12]\d|3[01])`;
const TIME = String.raw`${DAY}T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,6})?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)`;

/** Source: RFC 3339, section 5.6, cut to the precision */
const SHAPES: Readonly<Record<DatePrecision, { readonly shape: RegExp; readonly example: string }>> = {
  YEAR: { shape: new RegExp(`^${YEAR}$`), example: '2024' },
  MONTH: { shape: new RegExp(`^${MONTH}$`), example: '2024-05' },
  DAY: { shape: new RegExp(`^${DAY}$`), example: '2024-05-02' },
  TIME: { shape: new RegExp(`^${TIME}$`), example: '2024-05-02T10:00:00Z' },
};
