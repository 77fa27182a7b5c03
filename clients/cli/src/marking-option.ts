import { parseMarking, type MarkingInput } from '@seamark/sdk';
import { InvalidArgumentError } from 'commander';
import { CliFailure } from './cli-failure.js';
import { EXIT } from './exit-codes.js';

/** Reads a marking of an option, with or without its brackets: `TLP:AMBER to org:tern-cloud`. */
export function marking(text: string): MarkingInput {
  const parsed = parseMarking(text);
  if (parsed.ok) return parsed.marking;
  throw new InvalidArgumentError(parsed.problems.join(' '));
}

/** The same of words of the command line, where they need no quotes. @throws CliFailure for what is no marking */
export function markingOfWords(words: readonly string[]): MarkingInput {
  const parsed = parseMarking(words.join(' '));
  if (parsed.ok) return parsed.marking;
  throw new CliFailure(EXIT.usage, parsed.problems.join(' '));
}
