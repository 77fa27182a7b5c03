import { spawnSync } from 'node:child_process';
import { chmodSync, createReadStream, createWriteStream, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { createBrotliDecompress } from 'node:zlib';

/** A browser to test with, and what it needs to find its libraries. */
export interface Chromium {
  readonly executablePath: string;
  readonly env: Readonly<Record<string, string>>;
}

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const SYSTEMS_OWN = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** `$CHROME` where it is given, else the one that npm brought along, else the system's. @throws when there is none */
export async function findChromium(): Promise<Chromium> {
  const given = process.env['CHROME'];
  if (given !== undefined && given !== '') return { executablePath: given, env: {} };
  const unpacked = process.platform === 'linux' && process.arch === 'x64' ? await unpackedChromium() : null;
  const systems = SYSTEMS_OWN.find((path) => existsSync(path));
  const found = unpacked ?? (systems === undefined ? null : { executablePath: systems, env: {} });
  if (found === null) throw new Error('No browser here to test the console with: name one in $CHROME.');
  return found;
}

/**
 * The browser out of @sparticuz/chromium, unpacked once into a folder that is named for its version. The package would unpack itself
 * into a folder for all versions, and take whatever lies there, half a file too.
 */
async function unpackedChromium(): Promise<Chromium | null> {
  const manifest = createRequire(import.meta.url).resolve('@sparticuz/chromium');
  const bin = join(manifest.slice(0, manifest.lastIndexOf('chromium') + 'chromium'.length), 'bin');
  const folder = join(ROOT, 'node_modules/.cache/chromium-147.0.0');
  const executablePath = join(folder, 'chromium');
  if (!existsSync(executablePath)) await unpack(join(bin, 'chromium.br'), executablePath);
  if (runs(executablePath, {})) return { executablePath, env: {} };
  // A bare machine has not the libraries of a desktop: the package brings those as well.
  await unpackLibraries(join(bin, 'al2023.tar.br'), folder);
  const env = { LD_LIBRARY_PATH: join(folder, 'al2023/lib') };
  return runs(executablePath, env) ? { executablePath, env } : null;
}

async function unpack(packed: string, to: string): Promise<void> {
  mkdirSync(dirname(to), { recursive: true });
  const partial = `${to}.${process.pid}`;
  await pipeline(createReadStream(packed), createBrotliDecompress(), createWriteStream(partial));
  chmodSync(partial, 0o755);
  renameSync(partial, to);
}

async function unpackLibraries(packed: string, folder: string): Promise<void> {
  if (existsSync(join(folder, 'al2023'))) return;
  const tar = join(folder, 'al2023.tar');
  await unpack(packed, tar);
  spawnSync('tar', ['-xf', tar, '-C', folder]);
  rmSync(tar, { force: true });
}

function runs(executable: string, env: Readonly<Record<string, string>>): boolean {
  return spawnSync(executable, ['--version'], { env: { ...process.env, ...env } }).status === 0;
}
