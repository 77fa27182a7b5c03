import { listed } from './counted.js';

/** What the screen says on which one signs in. */
export const signInWords = {
  title: 'Sign in',
  lead: 'Whoever signs in reads what their organization was sent, each portion as far as its marking goes.',
  token: {
    title: 'With a token',
    label: 'Your token',
    hint: 'It begins with smk_ and is kept by nobody but you. An administrator of your organization gives it to you.',
    submit: 'Sign in',
    empty: 'Paste your token first.',
  },
  samples: {
    title: 'As somebody of the sample community',
    lead: 'This hub runs on your own machine with made-up members. Choose one, and see what they see.',
    choose: (name: string) => `Sign in as ${name}`,
  },
  failed: 'The hub did not answer. Try again.',
  visitor: 'Without an account you read what is marked TLP:CLEAR.',
} as const;

/** What a member of these roles can do here, in a sentence. */
export function abilityWords(roles: readonly string[]): string {
  const does = ABILITIES.filter(([role]) => roles.includes(role)).map(([, words]) => words);
  const sentence = listed(does);
  return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`;
}

const ABILITIES: readonly (readonly [role: string, words: string])[] = [
  ['READER', 'reads what is public and what is for members'],
  ['RESEARCHER', 'reads and exports what is public and what is for members'],
  ['HANDLER', 'reads what is sent to the organization in confidence'],
  ['AUTHOR', 'writes and publishes advisories'],
  ['REVIEWER', 'approves what colleagues wrote'],
  ['ORG_ADMIN', 'looks after members and tokens of the organization'],
  ['HUB_STEWARD', 'admits organizations and runs communities, and reads no more by that'],
];
