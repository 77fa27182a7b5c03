import type { FaultReport } from './fault-report.js';
import type { Verdict } from './oracle/judge.js';

/** The figures of a run, in one paragraph. */
export function figureWords({
  events,
  deliveries,
  struck,
  resumes,
  lostAnswers,
  seconds,
  order,
  verdicts,
}: FaultReport): string {
  const faults = Object.entries(struck).map(([what, count]) => `${count} ${what}`);
  const count = (kind: keyof Verdict): number =>
    Object.values(verdicts).reduce((sum, verdict) => sum + verdict[kind].length, 0);
  return [
    `${events} events, ${deliveries} deliveries, ${resumes} resumes, ${lostAnswers} answers lost, ${seconds} s`,
    `struck: ${faults.join(', ')}`,
    `${count('lost')} lost, ${count('twice')} twice, ${count('outOfOrder')} out of order, ${count('wrong')} wrong, ` +
      `${order.length} faults in the order of commits`,
  ].join('\n');
}

/** Enough of a failed run to see what happened: what is wrong, the script of each advisory concerned, what was struck when. Else nothing. */
export function failureWords({ script, chaos, order, verdicts }: FaultReport): string {
  if (order.length === 0 && Object.keys(verdicts).length === 0) return '';
  const wrong = JSON.stringify([order, verdicts], null, 1);
  const { lanes, seed } = script;
  const concerned = lanes.flatMap(({ author, operations }) =>
    operations
      .filter(({ advisory }) => wrong.includes(`${advisory}#`))
      .map((operation) => `${author.account} ${JSON.stringify(operation)}`),
  );
  const strikes = chaos.map(({ after, what, which, downMs }) => `after ${after}: ${what} ${which}, ${downMs} ms`);
  return [`npm run test:faults -- --seed ${seed}`, wrong, 'script:', ...concerned, 'struck:', ...strikes].join('\n');
}
