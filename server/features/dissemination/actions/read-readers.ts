import type { Redacted } from '../../markings/model/redacted.js';
import type { Viewer } from '../../auth/model/viewer.js';
import type { PortionReaders } from '../model/portion-readers.js';
import type { ReadReadersInput } from '../model/read-readers-input.js';
import { redactReaders } from '../model/redact-readers.js';
import type { FindReaders } from '../ports.js';

interface Needs {
  readonly findReaders: FindReaders;
}

/**
 * How many accounts have been told each portion, and of which organizations.
 *
 * @returns null for whoever is not of the advisory's source
 */
export async function readReaders(
  { findReaders }: Needs,
  viewer: Viewer,
  { name, portions }: ReadReadersInput,
): Promise<readonly Redacted<PortionReaders>[] | null> {
  const found = await findReaders(viewer, name);
  return found && redactReaders(found, new Set(portions));
}
