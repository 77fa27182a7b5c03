import type { CrowdMember } from './crowd-order.js';

/** Five clearances: they see everything from TLP:CLEAR alone to what is for one agency. */
const ACCOUNTS = ['visitor', 'reader@cert', 'handler@tern', 'handler@assurance', 'handler@cert'] as const;

const EVENT = '__typename ... on FeedCaughtUp { cursor } ... on FeedEvent { cursor type at advisoryName';

/** Three documents: by name alone, what a list shows, and with every portion. */
const DOCUMENTS = [
  `subscription { feed { ${EVENT} } } }`,
  `subscription { feed { ${EVENT} advisory { name kind state banner title summary severity withheldCount updatedAt } } } }`,
  `subscription { feed { ${EVENT} advisory { name title portions { type marking { label } content { ... on ProseContent { text } } } } } } }`,
] as const;

/** Every clearance with every document in turn. */
export function crowdMembers(count: number, tokenOf: (account: string) => string): readonly CrowdMember[] {
  return Array.from({ length: count }, (_, place) => {
    const account = ACCOUNTS[place % ACCOUNTS.length] ?? 'visitor';
    const document = DOCUMENTS[Math.floor(place / ACCOUNTS.length) % DOCUMENTS.length] ?? DOCUMENTS[0];
    return { account, document, token: account === 'visitor' ? null : tokenOf(account) };
  });
}
