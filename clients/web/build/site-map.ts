import type { Plugin } from 'vite';
import { PAGES, STYLE_HASHES } from './pages.js';

/** Writes `site.json`, by which the hub knows what it may hand out. */
export function siteMap(): Plugin {
  return {
    name: 'seamark:site-map',
    generateBundle() {
      this.emitFile({
        type: 'asset',
        fileName: 'site.json',
        source: JSON.stringify({ pages: PAGES, styles: STYLE_HASHES }),
      });
    },
  };
}
