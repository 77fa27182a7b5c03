import { posix } from 'node:path';
import { Visitor, type StaticExportEntry, type StaticImportEntry } from 'oxc-parser';
import type { SourceFile } from '../source-files.js';
import { parse, type Syntax } from '../syntax.js';
import { type Place, placeOfFile, placeOfPackage } from './place.js';

/** One file's use of another place: `import`, `import type`, `export … from`, `import()` and `import('…').Type` alike. */
export interface Import {
  readonly from: Place;
  readonly to: Place;
  /** What is taken from there; `*` stands for everything. */
  readonly names: readonly string[];
  /** `path:line`. */
  readonly at: string;
}

interface Mention {
  readonly specifier: string;
  readonly names: readonly string[];
  readonly offset: number;
}

/** A module name that is put together as the program runs, which no rule can follow. */
export const UNREADABLE = 'a name made up as it runs';

export function importsOf(file: SourceFile, paths: ReadonlySet<string>): readonly Import[] {
  const syntax = parse(file);
  const from = placeOfFile(file.path);
  return mentions(file, syntax).map(({ specifier, names, offset }) => ({
    from,
    to: target(from, specifier, paths),
    names,
    at: syntax.at(offset),
  }));
}

function mentions(file: SourceFile, syntax: Syntax): readonly Mention[] {
  const { staticImports, staticExports, dynamicImports } = syntax.module;
  const imported = staticImports.map(({ moduleRequest, entries, start }) => ({
    specifier: moduleRequest.value,
    names: entries.map(nameOf),
    offset: start,
  }));
  const passedOn = staticExports.flatMap(({ entries }) =>
    entries.flatMap((entry) =>
      entry.moduleRequest === null
        ? []
        : [{ specifier: entry.moduleRequest.value, names: [nameOf(entry)], offset: entry.start }],
    ),
  );
  const loaded = dynamicImports.map(({ moduleRequest: { start, end } }) => ({
    specifier: literal(file.text.slice(start, end)),
    names: ['*'],
    offset: start,
  }));
  return [...imported, ...passedOn, ...loaded, ...typeMentions(file, syntax)];
}

const nameOf = ({ importName }: StaticImportEntry | StaticExportEntry): string => importName.name ?? '*';

const literal = (source: string): string => /^(['"`])([^'"`$]+)\1$/.exec(source)?.[2] ?? UNREADABLE;

/** `import('./other.js').Type`, which the list of imports leaves out. */
function typeMentions(file: SourceFile, { program }: Syntax): readonly Mention[] {
  if (!/\bimport\s*\(/.test(file.text)) return [];
  const found: Mention[] = [];
  new Visitor({
    TSImportType: ({ source, start }) => void found.push({ specifier: source.value, names: ['*'], offset: start }),
  }).visit(program);
  return found;
}

function target(from: Place, specifier: string, paths: ReadonlySet<string>): Place {
  if (!specifier.startsWith('.')) return placeOfPackage(specifier);
  const written = posix.join(posix.dirname(from.path), specifier);
  const source = ['.ts', '.tsx'].map((ending) => written.replace(/\.js$/, ending)).find((path) => paths.has(path));
  return placeOfFile(source ?? written.replace(/\.js$/, '.ts'));
}
