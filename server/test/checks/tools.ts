import type { Check } from './check.js';
import { runTool } from './run-tool.js';

type Command = readonly [tool: string, ...options: readonly string[]];

const BUILD: Command = ['tsc', '-b'];

export const format = byTools('format', 'Every file is laid out by Prettier: `npx prettier --write .`', [
  ['prettier', '--check', '.', '--log-level', 'warn', '--cache'],
]);

export const lint = byTools('lint', 'Every function is short, flat and plain, and no promise is dropped.', [
  ['oxlint', '--format', 'unix', '--deny-warnings'],
]);

export const types = byTools('types', 'Everything compiles, tests and tools included.', [
  BUILD,
  ['tsc', '-p', 'tsconfig.check.json'],
]);

export const schemaDrift = byTools('schema drift', 'schema/ says what the hub serves, and the SDK knows it.', [
  BUILD,
  ['node', 'server/dist/main/emit-schema.js', '--check'],
  ['node', 'clients/sdk/generate.mjs', '--check'],
]);

export const deadExports = byTools('dead exports', 'Every file, export and dependency is used.', [
  ['knip', '--no-progress'],
]);

/** A check that holds when each command in turn exits with 0. */
function byTools(name: string, claim: string, commands: readonly Command[]): Check {
  return { name, claim, find: () => firstComplaint(commands) };
}

async function firstComplaint(commands: readonly Command[]): Promise<readonly string[]> {
  for (const [tool, ...options] of commands) {
    const { exitCode, output } = await runTool(tool, options);
    if (exitCode !== 0) return [output.trim() || `${tool} ended with ${exitCode} and said nothing`];
  }
  return [];
}
