import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { englishOnly } from './build/english-only.js';
import { siteMap } from './build/site-map.js';
import manifest from './package.json' with { type: 'json' };

/** The hub that `vite` passes questions on to, while the console is worked on: `npm run dev` in another terminal. */
const HUB = 'http://127.0.0.1:4000';

const OVERLAYS =
  /node_modules[\\/](react-aria|react-stately|react-aria-components|@internationalized|@react-types)[\\/]/;

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), englishOnly(), siteMap()],
  define: { 'import.meta.env.SEAMARK_VERSION': JSON.stringify(manifest.version) },
  resolve: {
    // Decodes `&eacute;` in Markdown. Its own way in browsers hands a text to innerHTML, which no page of ours may do.
    alias: {
      'decode-named-character-reference': new URL('src/markdown/character-reference.ts', import.meta.url).pathname,
    },
  },
  build: {
    target: 'es2022',
    // What is written into a page as data: is refused by the hub's Content-Security-Policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 700,
    rolldownOptions: {
      output: {
        // What only an open menu or dialog needs stays by itself; else it would come along with what many screens share.
        codeSplitting: { includeDependenciesRecursively: false, groups: [{ name: 'overlays', test: OVERLAYS }] },
      },
    },
  },
  server: { proxy: { '/graphql': { target: HUB, ws: true }, '/session': HUB } },
});
