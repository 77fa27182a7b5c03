import type { LintedPortion } from './linted-portion.js';
import { findsByKey, onceEach } from './item.js';
import type { Detector, Item } from './item.js';

export const urls: Detector = { code: 'LEAK_URL', itemsOf: urlsIn, finder: findsByKey(urlsIn) };

function urlsIn({ text, content }: LintedPortion): readonly Item[] {
  const stated = content.is === 'reference' ? [content.url] : [];
  const written = [...text.matchAll(/\b(?:https?|s3|gs|ftp|ssh|git):\/\/[^\s<>"'`)\]]+/gi)].map(([url]) => url);
  return onceEach([...stated, ...written].map((url) => ({ key: normal(url), shown: url.replace(/[.,;:!?]+$/, '') })));
}

/** The same page, however it is spelled. */
function normal(url: string): string {
  return url
    .replace(/[.,;:!?]+$/, '')
    .replace(/^https?:\/\/(?:www\.)?/i, '')
    .replace(/\/+$/, '')
    .toLowerCase();
}
