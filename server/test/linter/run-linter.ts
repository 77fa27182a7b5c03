import { figures } from './figures.js';

/** Says how well the leak linter does, and names each miss and each false alarm. */
const { planted, missed, innocent, alarms, drafts, said } = figures();
const share = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(1)} %`;

process.stdout.write(
  [
    `planted leaks found    ${planted - missed.length} of ${planted} (recall ${share(planted - missed.length, planted)})`,
    ...missed.map((miss) => `  missed ${miss}`),
    `innocent pairs warned  ${alarms.length} of ${innocent} (false alarms ${share(alarms.length, innocent)})`,
    ...alarms.map((alarm) => `  warned ${alarm}`),
    `sample community       ${said.length} warnings in ${drafts} drafts`,
    ...said.map((line) => `  ${line}`),
    '',
  ].join('\n'),
);
