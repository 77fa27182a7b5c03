import { onceEach } from './item.js';
import type { Detector, Item } from './item.js';
import { nameFinder } from './name-finder.js';
import { spelled } from './spelled.js';

/** A system that an AFFECTED portion names: whoever may not know it must not read its name elsewhere. */
export const systems: Detector = {
  code: 'LEAK_SYSTEM',
  itemsOf: ({ content }) => {
    if (content.is !== 'affected') return [];
    const names = isProperName(content.system) ? [content.system] : [];
    return onceEach([...names, ...content.identifiers].map((shown) => ({ key: spelled(shown), shown })));
  },
  finder: ({ text, content }) => {
    const finds = nameFinder(text);
    const stated = content.is === 'affected' ? [content.system, ...content.identifiers].map(spelled) : [];
    return (item: Item) => stated.includes(item.key) || (item.key.length >= MIN_LENGTH && finds(item));
  },
};

/** `Tern Sentry`, `Harbor-3`; not `prompt-injection classifiers`, which many are. */
function isProperName(name: string): boolean {
  const [first = '', ...others] = name.split(/[\s-]+/);
  return (
    /\d/.test(name) || others.some((word) => /^\p{Lu}/u.test(word)) || (others.length === 0 && /^\p{Lu}/u.test(first))
  );
}

const MIN_LENGTH = 3;
