import type { HubRole, TokenKind } from '@seamark/sdk';
import { counted } from './counted.js';

/** What each role may do, in a few words. */
export const roleNames: Readonly<Record<HubRole, string>> = {
  READER: 'Reader',
  HANDLER: 'Handler',
  RESEARCHER: 'Researcher',
  AUTHOR: 'Author',
  REVIEWER: 'Reviewer',
  ORG_ADMIN: 'Administrator',
  HUB_STEWARD: 'Steward of the hub',
};

export const roleMeans: Readonly<Record<HubRole, string>> = {
  READER: 'reads what is public and what is for members',
  HANDLER: 'reads what is sent to the organization in confidence',
  RESEARCHER: 'reads like a reader, and exports',
  AUTHOR: 'writes and publishes advisories',
  REVIEWER: 'approves what colleagues wrote',
  ORG_ADMIN: 'keeps members and tokens, and reads no text by that',
  HUB_STEWARD: 'admits organizations, and reads no text by that',
};

export const tokenKinds: Readonly<Record<TokenKind, string>> = {
  PERSONAL: 'For a person',
  SERVICE: 'For a program',
};

/** What is said where members, tokens and the audit log are kept. */
export const keepingWords = {
  waiting: 'Asking the hub',
  failed: 'That could not be fetched.',
  notDone: 'The hub did not answer. Look whether it was done before you try again.',
  cancel: 'Not now',
  close: 'Close',
  more: 'Show more',
  copy: 'Copy',
  copied: 'Copied',
  copyFailed: 'The browser does not let it be copied.',
  members: {
    title: 'Members',
    lead: 'Who acts for whom, and what they may do. Only what is yours to keep is shown.',
    none: 'There is nobody for you to keep.',
    columns: { who: 'Who', roles: 'May', since: 'Since', act: 'Change' },
    suspended: 'Suspended',
    change: (who: string) => `Change the roles of ${who}`,
    suspend: (who: string) => `Suspend ${who}`,
    reinstate: (who: string) => `Reinstate ${who}`,
    verbs: { change: 'Roles', suspend: 'Suspend', reinstate: 'Reinstate' },
    suspendNow: 'Suspend now',
    suspendMeans:
      'From now on only TLP:CLEAR is seen with this account, and its feeds end at once. It can be reinstated.',
    add: 'Add a person',
    account: 'Account',
    accountHint: (handle: string) => `Small letters, then @ and the handle: ana@${handle}`,
    name: 'Name',
    organization: 'Organization',
    roles: 'What it may do',
    save: 'Save',
    added: (account: string) => `${account} was added, and has no token yet.`,
  },
  tokens: {
    title: 'Tokens',
    lead: 'What shows the hub who asks. The hub keeps no token itself, and shows each once.',
    none: 'There is none.',
    columns: {
      purpose: 'What it is for',
      account: 'Whose',
      ceiling: 'Sees up to',
      expires: 'Good until',
      act: 'Change',
    },
    noEnd: 'has no end',
    revoked: 'Revoked',
    ended: 'Ended',
    issue: 'New token',
    purpose: 'What it is for',
    kind: 'Who shows it',
    ceiling: 'Sees up to',
    days: 'Days that it is good',
    whose: 'Whose',
    submit: 'Issue',
    once: 'This is the token. It is shown this once: put it where only its owner reads.',
    kept: 'I have kept it',
    revoke: (purpose: string) => `Revoke the token for ${purpose}`,
    revokeVerb: 'Revoke',
    revokeNow: 'Revoke now',
    revokeMeans: 'Whoever shows it is nobody from now on, and its feeds end at once. That cannot be undone.',
  },
  audit: {
    title: 'Audit log',
    lead: 'What was done, the newest first, as far as it concerns you.',
    none: 'There is nothing that concerns you.',
    nothing: 'Nothing like that was done.',
    columns: { at: 'When', who: 'Who', act: 'What', subject: 'To what', facts: 'More' },
    hub: 'the hub',
    act: 'What, such as token.issued',
    by: 'Done by this account',
    narrow: 'Narrow down',
    clear: 'Show all',
    verify: 'Reckon the chain anew',
    verified: (entries: number) =>
      `${counted(entries, 'entry', 'entries')}, an unbroken chain. Note its last hash elsewhere:`,
    verifying: 'Reckoning',
    broken: (number: number) => `The chain is broken at entry ${number}.`,
  },
} as const;
