import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Check, ROOT } from './check.js';
import { type SourceFile, sourceFiles } from './source-files.js';

const LINK = /\[[^\]]*\]\(([^)\s#]+)(?:#[^)\s]*)?\)/g;
const SCRIPT = /\bnpm run ([a-z][\w:-]*)/g;

/** What a repository must have for a document to be true. */
interface Surroundings {
  /** @param path - from the repository's folder on */
  readonly has: (path: string) => boolean;
  readonly scripts: ReadonlySet<string>;
}

export const documents: Check = {
  name: 'documents',
  claim: 'Every file that a document links to is there, and every command it names.',
  find: async () => {
    const [manifest] = await sourceFiles(/^package\.json$/);
    const scripts = new Set(Object.keys(JSON.parse(manifest?.text ?? '{}').scripts));
    const texts = await sourceFiles(/\.md$/);
    return texts.flatMap((text) => findUntruths(text, { has: (path) => existsSync(join(ROOT, path)), scripts }));
  },
};

export function findUntruths({ path, text }: SourceFile, { has, scripts }: Surroundings): readonly string[] {
  const links = [...text.matchAll(LINK)].map(([, link = '']) => link).filter((link) => !/^[a-z]+:/.test(link));
  const missing = links.filter((link) => !has(join(dirname(path), link)));
  const unknown = [...text.matchAll(SCRIPT)].map(([, script = '']) => script).filter((script) => !scripts.has(script));
  return [
    ...missing.map((link) => `${path}\n    links to ${link}, which is not there`),
    ...unknown.map((script) => `${path}\n    names 'npm run ${script}', which package.json does not have`),
  ];
}
