import type { Import } from './imports.js';

/** Each way that files lead back to themselves, as the paths along it; the first is not repeated at the end. */
export function findCycles(imports: readonly Import[]): readonly (readonly string[])[] {
  const uses = usesOfEachFile(imports);
  const done = new Set<string>();
  const cycles: (readonly string[])[] = [];

  const walk = (path: string, way: readonly string[]): void => {
    const place = way.indexOf(path);
    if (place >= 0) cycles.push(way.slice(place));
    if (place >= 0 || done.has(path)) return;
    for (const next of uses.get(path) ?? []) walk(next, [...way, path]);
    done.add(path);
  };
  for (const path of uses.keys()) walk(path, []);
  return cycles;
}

function usesOfEachFile(imports: readonly Import[]): ReadonlyMap<string, ReadonlySet<string>> {
  const uses = new Map<string, Set<string>>();
  for (const { from, to } of imports) uses.set(from.path, (uses.get(from.path) ?? new Set()).add(to.path));
  return uses;
}
