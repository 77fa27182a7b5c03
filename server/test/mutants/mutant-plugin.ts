import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { allMutants } from './all-mutants.js';
import { mutated, type Mutant } from './mutant.js';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

/**
 * Plants leaks into what a test run loads, where SEAMARK_MUTANT names one, or several with commas between them. It is a part of vitest's
 * configuration and of nothing that is built: a hub that serves, and a process that a test starts, run the code as it stands.
 *
 * @throws for a name of no mutant, and for a mutant that no longer fits the code
 */
export function mutantPlugin(root = ROOT, names = process.env['SEAMARK_MUTANT']): Plugin | null {
  if (!names) return null;
  const mutants = names.split(',').map(mutantNamed);
  return {
    name: 'seamark-mutant',
    enforce: 'pre',
    transform(code, id) {
      const file = relative(root, id.replace(/[?#].*$/, '')).replaceAll('\\', '/');
      const planted = mutants.filter((mutant) => mutant.file === file);
      return planted.length > 0 ? { code: planted.reduce(mutated, code), map: null } : null;
    },
  };
}

function mutantNamed(name: string): Mutant {
  const mutant = allMutants.find((candidate) => candidate.name === name);
  if (!mutant) throw new Error(`There is no mutant ${name}.`);
  return mutant;
}
