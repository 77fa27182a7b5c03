import { expect, it } from 'vitest';
import { runFaults } from './fault-run.js';
import { failureWords, figureWords } from './fault-words.js';

const number = (name: string, otherwise: number): number => Number(process.env[name] ?? otherwise);

// Who is due what is worked out from the script alone. The order of all commits is read from the log's table when all is quiet, and
// is held against what authors know: each sent one operation after another, and none can come before what stood when it was sent.
it(
  'gives every subscriber exactly what it is cleared for, in order, though hubs, database, clients and network fail',
  { timeout: number('FAULTS_TIMEOUT_MS', 300_000) },
  async () => {
    const options = {
      seed: number('FAULTS_SEED', 6),
      operations: number('FAULTS_OPERATIONS', 120),
      kills: number('FAULTS_KILLS', 3),
      durable: process.env['FAULTS_DURABLE'] === 'on',
    };

    const report = await runFaults(options);

    console.log(figureWords(report));
    expect(failureWords(report)).toBe('');
  },
);
