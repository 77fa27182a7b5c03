import { accept } from '../../../../kernel/result.js';
import { quoted } from '../../../markings/model/marking-problem.js';
import { faulty } from './parsed.js';
import type { InputPath, Parsed } from './parsed.js';

/** Reads a word that must be one of a list. */
export function parseChoice<T extends string>(text: string, choices: readonly T[], path: InputPath): Parsed<T> {
  const choice = choices.find((candidate) => candidate === text);
  if (choice !== undefined) return accept(choice);
  return faulty(path, 'CHOICE_UNKNOWN', `${quoted(text)} is not known here. Use one of ${choices.join(', ')}.`);
}
