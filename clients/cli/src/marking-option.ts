import { parseMarking, type MarkingInput } from '@seamark/sdk';
import { InvalidArgumentError } from 'commander';

/** Reads a marking of the command line, with or without its brackets: `TLP:AMBER to org:tern-cloud`. */
export function marking(text: string): MarkingInput {
  const parsed = parseMarking(text);
  if (parsed.ok) return parsed.marking;
  throw new InvalidArgumentError(parsed.problems.join(' '));
}
