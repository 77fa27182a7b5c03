import { vouch, type Redacted } from '../../markings/model/redacted.js';
import type { PortionReaders } from './portion-readers.js';

/** What the source of an advisory is told of its readers: of no portion but those that it is shown. */
export function redactReaders(
  found: readonly PortionReaders[],
  shown: ReadonlySet<string>,
): readonly Redacted<PortionReaders>[] {
  return found.filter(({ portion }) => shown.has(portion)).map((readers) => vouch(readers));
}
