import { StartProblem } from '../platform/config/start-problem.js';
import { describeFault } from '../platform/telemetry/fault.js';

/** Why the hub did not start, for its operator: what it is and what to do about it, where that is known. */
export function explainStart(error: unknown): string {
  if (error instanceof StartProblem)
    return ['Seamark cannot start:', ...error.problems.map((problem) => `  - ${problem}`)].join('\n');
  if (isTaken(error))
    return `Seamark cannot start: something listens on port ${error.port} already. Stop it, or set PORT to another one.`;
  return `Seamark could not start: ${JSON.stringify(describeFault(error))}`;
}

function isTaken(error: unknown): error is Error & { readonly port: number } {
  return error instanceof Error && 'code' in error && error.code === 'EADDRINUSE' && 'port' in error;
}
