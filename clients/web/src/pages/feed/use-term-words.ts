import { useEffect, useState } from 'react';
import { useSession } from '../../session/session.js';

/** So many questions the hub takes at once. */
const MOST = 20;

/**
 * What terms are called by their schemes, since few people know a code by heart.
 *
 * @param keys - as `SCHEME:code`; of more than 20 the first
 * @returns the labels that are known so far, by key
 */
export function useTermWords(keys: readonly string[]): Readonly<Record<string, string>> {
  const { hub } = useSession();
  const [words, setWords] = useState<Readonly<Record<string, string>>>({});
  const asked = [...new Set(keys)].slice(0, MOST).join(' ');
  useEffect(() => {
    if (asked === '') return undefined;
    let isOver = false;
    const all = asked.split(' ');
    hub.seamark.raw(questionFor(all)).then(
      ({ data }) => isOver || setWords(wordsIn(all, data)),
      // Where nobody answers, the codes stand for themselves.
      () => undefined,
    );
    return () => {
      isOver = true;
    };
  }, [hub, asked]);
  return words;
}

function questionFor(keys: readonly string[]): string {
  const fields = keys.map((key, at) => {
    const [scheme = '', code = ''] = key.split(/:(.*)/s);
    return `t${at}: term(scheme: ${JSON.stringify(scheme)}, code: ${JSON.stringify(code)}) { label }`;
  });
  return `{ ${fields.join(' ')} }`;
}

function wordsIn(keys: readonly string[], answered: unknown): Readonly<Record<string, string>> {
  const labels = (answered ?? {}) as Readonly<Record<string, { readonly label: string } | null>>;
  return Object.fromEntries(
    keys.flatMap((key, at): [string, string][] => {
      const label = labels[`t${at}`]?.label;
      return label === undefined ? [] : [[key, label]];
    }),
  );
}
