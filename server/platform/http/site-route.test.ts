import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import { answerJson } from './answer-json.js';
import { type HttpServer, startHttpServer } from './http-server.js';
import { readSite } from './site.js';
import { pageOr, siteRoute } from './site-route.js';

let server: HttpServer | undefined;
const folders: string[] = [];
afterEach(async () => {
  await server?.stop(50);
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

const SCRIPT = 'console.log("hello");'.repeat(50);

async function aSite(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'seamark-site-'));
  folders.push(folder);
  mkdirSync(join(folder, 'assets'));
  writeFileSync(join(folder, 'site.json'), JSON.stringify({ pages: ['/', '/feed', '/a/*'], styles: ['sha256-abc='] }));
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>Page</title>');
  writeFileSync(join(folder, 'assets/index-1a2b.js'), SCRIPT);
  writeFileSync(join(folder, 'sign.svg'), '<svg/>');
  const site = readSite(folder);
  if (site === null) throw new Error('no site');
  const page = siteRoute(site);
  const routes = { '/feed': pageOr(page, (_request, response) => answerJson(response, 200, 'stream')) };
  server = await startHttpServer({
    host: '127.0.0.1',
    port: 0,
    routes,
    otherwise: page,
    upgrades: {},
    reportFault: String,
  });
  return `http://127.0.0.1:${server.port}`;
}

describe('a site', () => {
  it.each(['/', '/a/SMK-7K2Q9-VD3MX', '/a/SMK-7K2Q9-VD3MX?rev=1', '/a/x/'])(
    'shows its one page at %s',
    async (path) => {
      const url = await aSite();

      const response = await fetch(url + path);

      expect(response.status).toBe(200);
      expect(await response.text()).toContain('<title>Page</title>');
    },
  );

  it.each([
    '/a',
    '/a/b/c',
    '/index.html',
    '/site.json',
    '/assets/other.js',
    '/assets/',
    '/../package.json',
    '/%2e%2e/x',
  ])('has nothing at %s', async (path) => {
    const url = await aSite();

    expect((await fetch(url + path)).status).toBe(404);
  });

  it('lets its page run nothing but its own files, and nobody frame it', async () => {
    const url = await aSite();

    const { headers } = await fetch(url);

    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'; script-src 'self'; style-src 'self' 'sha256-abc=';");
    expect(policy).toContain("frame-ancestors 'none'; require-trusted-types-for 'script'");
    expect(policy).not.toContain('unsafe');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
    expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
  });

  it('is kept for ever where a name tells the content, and asked for anew where it does not', async () => {
    const url = await aSite();
    const keptAs = async (path: string) => (await fetch(url + path)).headers.get('cache-control');

    expect(await keptAs('/assets/index-1a2b.js')).toBe('public, max-age=31536000, immutable');
    expect(await keptAs('/')).toBe('no-cache');
    expect(await keptAs('/nothing')).toBe('private, no-store');
  });

  it('sends nothing again that a browser has already', async () => {
    const url = await aSite();
    const etag = (await fetch(url)).headers.get('etag') ?? '';

    expect((await fetch(url, { headers: { 'if-none-match': etag } })).status).toBe(304);
  });

  it('squeezes text as a browser can read it', async () => {
    const url = await aSite();
    const asked = (encoding: string): Promise<Buffer> =>
      new Promise((resolve) => {
        const options = { headers: { 'accept-encoding': encoding } };
        get(`${url}/assets/index-1a2b.js`, options, (response) => {
          const chunks: Buffer[] = [];
          response.on('data', (chunk: Buffer) => chunks.push(chunk));
          response.on('end', () => resolve(Buffer.concat(chunks)));
        });
      });

    expect(String(brotliDecompressSync(await asked('gzip, br')))).toBe(SCRIPT);
    expect(String(gunzipSync(await asked('gzip')))).toBe(SCRIPT);
    expect(String(await asked('identity'))).toBe(SCRIPT);
  });

  it('shows its page to browsers where programs are answered something else', async () => {
    const url = await aSite();

    expect(await (await fetch(`${url}/feed`)).json()).toBe('stream');
    expect(await (await fetch(`${url}/feed`, { headers: { accept: 'text/event-stream' } })).json()).toBe('stream');
    const page = await fetch(`${url}/feed`, { headers: { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' } });
    expect(await page.text()).toContain('<title>Page</title>');
    expect(page.headers.get('vary')).toContain('accept');
  });

  it('is not written to', async () => {
    const url = await aSite();

    expect((await fetch(url, { method: 'POST' })).status).toBe(405);
  });

  it('that was never built is none', () => {
    expect(readSite(join(tmpdir(), 'seamark-nothing-here'))).toBeNull();
  });
});
