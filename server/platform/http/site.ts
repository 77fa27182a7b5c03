import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type SiteFile, siteFile } from './site-file.js';

/** What was built to be shown in browsers, held in memory: a few files, which do not change while the hub runs. */
export interface Site {
  /** The file of that path; the page where the path is one of the site's own; null elsewhere. */
  find(path: string): SiteFile | null;
  /** True for a file whose name tells its content, so that it never changes. */
  isLasting(path: string): boolean;
  readonly page: SiteFile;
  /** Hashes of the styles that the page writes into itself: `sha256-…`. */
  readonly styles: readonly string[];
}

/** `site.json`: what a site says of itself. */
interface SiteMap {
  /** Paths that its one page answers. A star stands for one word: `/a/*`. */
  readonly pages: readonly string[];
  readonly styles: readonly string[];
}

/** Files under here have a hash in their names. */
const LASTING = '/assets/';

/** @returns null when nothing was built there */
export function readSite(folder: string): Site | null {
  if (!existsSync(join(folder, 'site.json'))) return null;
  const map = JSON.parse(readFileSync(join(folder, 'site.json'), 'utf8')) as SiteMap;
  const files = new Map(pathsIn(folder, '').map((path) => [`/${path}`, read(folder, path)]));
  const page = read(folder, 'index.html');
  const pages = map.pages.map(toPattern);
  files.delete('/site.json');
  files.delete('/index.html');
  return {
    page,
    styles: map.styles,
    find: (path) => files.get(path) ?? (pages.some((pattern) => pattern.test(path)) ? page : null),
    isLasting: (path) => path.startsWith(LASTING) && files.has(path),
  };
}

function read(folder: string, path: string): SiteFile {
  return siteFile(path, readFileSync(join(folder, path)));
}

function pathsIn(folder: string, below: string): readonly string[] {
  return readdirSync(join(folder, below), { withFileTypes: true }).flatMap((entry) => {
    const path = below === '' ? entry.name : `${below}/${entry.name}`;
    return entry.isDirectory() ? pathsIn(folder, path) : [path];
  });
}

function toPattern(page: string): RegExp {
  const words = page.split('/').map((word) => (word === '*' ? '[^/]+' : word.replace(/[^\w-]/g, '\\$&')));
  return new RegExp(`^${words.join('/')}/?$`);
}
