import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import type { TestProject } from 'vitest/node';
import { findChromium } from './chromium.js';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the browser of this test run listens. */
    readonly browser: string;
  }
}

/** What a browser does not do in tests. It keeps its same-origin rules, its sandboxes for sites, and all else that pages rely on. */
const QUIET = ['--disable-gpu', '--disable-background-networking', '--disable-component-update', '--no-first-run'];

/** The console, built where it is older than what it is made of, and one browser for the whole run. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const build = fileURLToPath(new URL('../build/build-console.mjs', import.meta.url));
  const { status, stderr } = spawnSync(process.execPath, [build, '--quiet'], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`The console could not be built:\n${stderr}`);
  const { executablePath, env } = await findChromium();
  // As root a browser has no sandbox of its own; whoever tests as somebody else keeps it.
  const args = process.getuid?.() === 0 ? [...QUIET, '--no-sandbox'] : QUIET;
  const server = await chromium.launchServer({ executablePath, args, env: { ...process.env, ...env } });
  project.provide('browser', server.wsEndpoint());
  return () => server.close();
}
