import { expect, it } from 'vitest';
import { runFaults } from './fault-run.js';

const number = (name: string, otherwise: number): number => Number(process.env[name] ?? otherwise);

it(
  'gives every subscriber exactly what it is cleared for, in order, though hubs, database, clients and network fail',
  { timeout: number('FAULTS_TIMEOUT_MS', 180_000) },
  async () => {
    const options = {
      seed: number('FAULTS_SEED', 6),
      operations: number('FAULTS_OPERATIONS', 150),
      kills: number('FAULTS_KILLS', 5),
      durable: process.env['FAULTS_DURABLE'] === 'on',
    };

    const report = await runFaults(options);

    console.log(JSON.stringify(report));
    expect([report.order, report.verdicts], `npm run test:faults -- --seed ${report.seed}`).toEqual([[], {}]);
  },
);
