import type { AuditEntry } from './audit-entry.js';

export interface VerifyAuditOptions {
  /** A number and hash that were noted earlier, elsewhere: that entry has to be there still, unchanged. */
  readonly noted?: { readonly number: number; readonly hash: string } | undefined;
}

/** What was found whole. */
export interface VerifiedAudit {
  readonly entries: number;
  /** Hex, of the last entry: whoever notes it can tell later whether anything before was changed. Null for an empty log. */
  readonly hash: string | null;
}

/** The chain does not hold. */
export class SeamarkAuditBroken extends Error {
  override readonly name = 'SeamarkAuditBroken';

  constructor(
    /** The first entry that does not follow from those before it. */
    readonly number: number,
    message: string,
  ) {
    super(message);
  }
}

interface Link {
  readonly number: number;
  readonly body: string;
  readonly hash: string;
}

/**
 * Reckons every hash of the chain anew, from the first entry on. It proves that what the hub tells now is one unbroken chain, and with
 * `noted`, that it is the same one as then. It cannot tell a chain that was written anew as a whole from the true one: that takes a
 * hash which was noted elsewhere.
 *
 * @param log - newest first, without a filter; entries without a link are of other chains
 * @throws SeamarkAuditBroken
 */
export async function verifyAudit(
  log: AsyncIterable<AuditEntry>,
  { noted }: VerifyAuditOptions = {},
): Promise<VerifiedAudit> {
  const links: Link[] = [];
  for await (const { link, ...entry } of log) if (link !== null) links.push(checkShown(link, entry));
  links.reverse();
  let hash: Uint8Array<ArrayBuffer> = new Uint8Array(32);
  for (const [place, link] of links.entries()) hash = await follow(hash, link, place + 1);
  checkNoted(links, noted);
  return { entries: links.length, hash: links.at(-1)?.hash ?? null };
}

/** An entry could be shown otherwise than it is hashed. */
function checkShown(link: Link, { at, account, act, subject }: Omit<AuditEntry, 'link'>): Link {
  const kept: Readonly<Record<string, unknown>> = JSON.parse(link.body);
  const shown: Readonly<Record<string, unknown>> = { at: at.toISOString(), account, act, subject, number: link.number };
  const differs = Object.keys(shown).some((field) => shown[field] !== kept[field]);
  if (differs) throw new SeamarkAuditBroken(link.number, `Entry ${link.number} is shown otherwise than it was kept.`);
  return link;
}

async function follow(before: Uint8Array, link: Link, number: number): Promise<Uint8Array<ArrayBuffer>> {
  if (link.number !== number) throw new SeamarkAuditBroken(number, `Entry ${number} is missing.`);
  const body = new TextEncoder().encode(link.body);
  const both = new Uint8Array(before.length + body.length);
  both.set(before);
  both.set(body, before.length);
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', both));
  if (hexOf(hash) === link.hash) return hash;
  throw new SeamarkAuditBroken(number, `Entry ${number} does not follow from the one before it.`);
}

function checkNoted(links: readonly Link[], noted: VerifyAuditOptions['noted']): void {
  if (noted === undefined) return;
  const { number, hash } = noted;
  if (links[number - 1]?.hash === hash.toLowerCase()) return;
  throw new SeamarkAuditBroken(number, `Entry ${number} is not the one that was noted: the log was written anew.`);
}

function hexOf(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
