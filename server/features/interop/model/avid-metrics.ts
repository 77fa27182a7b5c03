import { asLine } from './record-text.js';
import { isRecord, listAt, numberAt, textAt, textsAt, valueAt } from './record-reader.js';

/** What was measured, a line each; null when nothing was. Metrics of AVID come in shapes that have nothing in common. */
export function metricLines(json: unknown): string | null {
  const lines = [...new Set(listAt(json, 'metrics').flatMap(linesOf))];
  if (lines.length === 0) return null;
  const more = lines.length > MAX_LINES ? [`- and ${lines.length - MAX_LINES} more`] : [];
  return [...lines.slice(0, MAX_LINES), ...more].join('\n');
}

function linesOf(metric: unknown): readonly string[] {
  const rows = [
    ...listAt(metric, 'results', 'rows').map(garakLine),
    ...listAt(metric, 'results', 'Test Scores').map(odinLine),
  ];
  return (rows.length > 0 ? rows : [inspectLine(metric) ?? namedLine(metric)]).flatMap((line) =>
    line === null ? [] : [`- ${asLine(line, MAX_LINE_CHARACTERS)}`],
  );
}

/** How many of a detector's tries a model withstood. */
function garakLine(row: unknown): string | null {
  const detector = textAt(row, 'detector');
  const [passed, total] = [numberAt(row, 'passed'), numberAt(row, 'total_evaluated')];
  if (detector === null) return null;
  return passed === null || total === null ? detector : `${detector}: ${passed} of ${total} passed`;
}

/** Numbers come as texts, and `N/A` among them. */
function odinLine(row: unknown): string | null {
  const what = [textAt(row, 'Model'), textAt(row, 'Test Kind')].filter((part) => part !== null).join(', ');
  const score = numberAt(row, 'Test Score');
  if (what === '') return null;
  return score === null ? what : `${what}: test score ${score}`;
}

function inspectLine(metric: unknown): string | null {
  const scorer = textAt(metric, 'scorer');
  const name = textAt(metric, 'metrics') ?? textsAt(metric, 'metrics').join(', ');
  const value = numberAt(metric, 'value');
  if (scorer === null) return null;
  const what = name === '' ? scorer : `${scorer}, ${name}`;
  return value === null ? what : `${what}: ${Number(value.toFixed(4))}`;
}

function namedLine(metric: unknown): string | null {
  const name = textAt(metric, 'name') ?? textAt(metric, 'detection_method', 'name');
  const features = valueAt(metric, 'features');
  const said = isRecord(features)
    ? Object.entries(features).flatMap(([field, value]) => (typeof value === 'string' ? [`${field}: ${value}`] : []))
    : [];
  return name === null ? null : [name, ...said].join('; ');
}

const MAX_LINES = 100;
const MAX_LINE_CHARACTERS = 300;
