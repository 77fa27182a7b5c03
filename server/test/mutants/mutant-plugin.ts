import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { allMutants } from './all-mutants.js';
import { mutated } from './mutant.js';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

/**
 * Plants a leak into what a test run loads, where SEAMARK_MUTANT names one. It is a part of vitest's configuration and of nothing that
 * is built: a hub that serves, and a process that a test starts, run the code as it stands.
 *
 * @throws for a name of no mutant, and for a mutant that no longer fits the code
 */
export function mutantPlugin(root = ROOT, name = process.env['SEAMARK_MUTANT']): Plugin | null {
  if (!name) return null;
  const mutant = allMutants.find((candidate) => candidate.name === name);
  if (!mutant) throw new Error(`There is no mutant ${name}.`);
  return {
    name: 'seamark-mutant',
    enforce: 'pre',
    transform(code, id) {
      const file = relative(root, id.replace(/[?#].*$/, '')).replaceAll('\\', '/');
      return file === mutant.file ? { code: mutated(code, mutant), map: null } : null;
    },
  };
}
