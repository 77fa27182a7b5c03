// Builds the console where it was not built yet, or something that it is made of is younger.
//   node clients/web/build/build-console.mjs [--quiet]
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const web = fileURLToPath(new URL('..', import.meta.url));
const sdk = fileURLToPath(new URL('../../sdk/dist', import.meta.url));
const built = join(web, 'dist/site.json');
const sources = ['src', 'public', 'build', 'index.html', 'package.json', 'vite.config.ts'].map((name) =>
  join(web, name),
);

if (!existsSync(built) || statSync(built).mtimeMs < youngest([...sources, sdk])) {
  // Whoever builds from a test or a shell of their own would get React as it is for developers, twice as large.
  process.env.NODE_ENV = 'production';
  const { build } = await import('vite');
  await build({
    configFile: join(web, 'vite.config.ts'),
    logLevel: process.argv.includes('--quiet') ? 'error' : 'warn',
  });
}

/** When the last of these files, and of those in these folders, was written. */
function youngest(paths) {
  const times = paths.filter(existsSync).map((path) => {
    const found = statSync(path);
    return found.isDirectory() ? youngest(readdirSync(path).map((name) => join(path, name))) : found.mtimeMs;
  });
  return Math.max(0, ...times);
}
