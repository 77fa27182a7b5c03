import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../checks/check.js';
import { mutated, type Mutant } from './mutant.js';

/** Groups whose members can be planted at once: no two of a group replace the same text. Those that a test is known to see stay alone. */
export function togetherAsFarAsTheyFit(mutants: readonly Mutant[]): readonly (readonly Mutant[])[] {
  const groups: Mutant[][] = [];
  for (const mutant of mutants) {
    const group = mutant.alsoCaughtBy === undefined ? groups.find((known) => fits([...known, mutant])) : undefined;
    if (group) group.push(mutant);
    else groups.push([mutant]);
  }
  return groups;
}

function fits(group: readonly Mutant[]): boolean {
  if (group.some(({ alsoCaughtBy }) => alsoCaughtBy !== undefined)) return false;
  const files = new Set(group.map(({ file }) => file));
  return [...files].every((file) => canBePlanted(group.filter((mutant) => mutant.file === file)));
}

function canBePlanted(mutants: readonly Mutant[]): boolean {
  const [first] = mutants;
  if (!first) return true;
  try {
    mutants.reduce(mutated, readFileSync(join(ROOT, first.file), 'utf8'));
    return true;
  } catch {
    return false;
  }
}
