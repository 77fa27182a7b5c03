import { type Seamark, SeamarkFault, SeamarkRequestError } from '@seamark/sdk';
import { shellQuoted } from '../../parts/shell-quoted.js';
import { exploreWords } from '../../words/explore-words.js';

/** What came of a question. */
export interface Told {
  /** How it went. */
  readonly words: string;
  /** The answer as it came; null where none did. */
  readonly text: string | null;
}

/** Asks the hub. Nothing is kept of what it answers. @param variables - JSON, or empty */
export async function ask(seamark: Seamark, query: string, variables: string): Promise<Told> {
  if (/^\s*subscription\b/.test(query)) return { words: exploreWords.subscriptions, text: null };
  const values = parsed(variables);
  if (values === null) return { words: exploreWords.badVariables, text: null };
  const began = performance.now();
  try {
    const answer = await seamark.raw(query, values);
    const words = exploreWords.took(performance.now() - began, answer.errors?.length ?? 0);
    return { words, text: JSON.stringify(answer, null, 2) };
  } catch (error) {
    const isSaid = error instanceof SeamarkRequestError || error instanceof SeamarkFault;
    return { words: isSaid ? error.message : exploreWords.failed, text: null };
  }
}

/** @returns null for what is no object of JSON */
function parsed(text: string): Readonly<Record<string, unknown>> | null {
  if (text.trim() === '') return {};
  try {
    const values: unknown = JSON.parse(text);
    return typeof values === 'object' && values !== null && !Array.isArray(values) ? { ...values } : null;
  } catch {
    return null;
  }
}

/** The command that asks the same in a terminal. */
export function commandFor(query: string, variables: string): string {
  const values = Object.entries(parsed(variables) ?? {}).map(([name, value]) => {
    const text = typeof value === 'string' ? `-f ${shellQuoted(`${name}=${value}`)}` : null;
    return text ?? `-F ${shellQuoted(`${name}=${JSON.stringify(value)}`)}`;
  });
  return ['npx seamark api', ...values, shellQuoted(query.replace(/\s+/g, ' ').trim())].join(' ');
}
