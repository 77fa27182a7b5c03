import type { Plugin } from 'vite';

/** Words of React Aria in thirty languages; the console speaks one, and so does its page (`lang="en"`). */
const OTHER_LANGUAGE = /[\\/](react-aria|react-stately)[\\/].*[\\/]intl[\\/].*[\\/](?!en-US)[a-z]{2}-[A-Z]{2}\.m?js$/;

/** Leaves out the words of languages that nobody is shown. */
export function englishOnly(): Plugin {
  return {
    name: 'seamark:english-only',
    enforce: 'pre',
    load: (id) => (OTHER_LANGUAGE.test(id) ? 'export default {};' : null),
  };
}
