import type { Check } from '../check.js';
import { codeFiles, type SourceFile } from '../source-files.js';
import { importRules, placeRules } from './architecture.js';
import { findCycles } from './cycles.js';
import { type Import, importsOf } from './imports.js';
import { placeOfFile } from './place.js';

/** A rule of the architecture that a file does not keep. */
export interface Breach {
  readonly rule: string;
  readonly why: string;
  readonly at: string;
}

export const layers: Check = {
  name: 'layers',
  claim: 'Every file uses only what the architecture lets it use.',
  find: async () => findBreaches(await codeFiles()).map(({ rule, why, at }) => `${at}\n    ${rule}: ${why}`),
};

export function findBreaches(files: readonly SourceFile[]): readonly Breach[] {
  const paths = new Set(files.map(({ path }) => path));
  const imports = files.flatMap((file) => importsOf(file, paths));
  return [...misplaced(files), ...forbidden(imports), ...circular(imports)];
}

function misplaced(files: readonly SourceFile[]): readonly Breach[] {
  return files.flatMap(({ path }) =>
    placeRules
      .filter(({ isBrokenBy }) => isBrokenBy(placeOfFile(path)))
      .map(({ name, why }) => ({ rule: name, why, at: path })),
  );
}

function forbidden(imports: readonly Import[]): readonly Breach[] {
  return imports.flatMap((used) =>
    importRules
      .filter(({ isBrokenBy }) => isBrokenBy(used))
      .map(({ name, why }) => ({ rule: name, why, at: `${used.at} -> ${used.to.path}` })),
  );
}

function circular(imports: readonly Import[]): readonly Breach[] {
  const why = 'Whatever is in a cycle can only be understood, tested and changed together.';
  return findCycles(imports).map((paths) => ({ rule: 'no-cycles', why, at: paths.join(' -> ') }));
}
