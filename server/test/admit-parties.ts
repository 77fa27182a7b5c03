import { accepted, type HubRole, type Seamark } from '@seamark/sdk';
import type { EmptyHub } from './empty-hub.js';

/** Admits an organization as the steward, and hands its first administrator's token over. @returns the hub as that one sees it */
export async function admitted({ by, stewardToken }: EmptyHub, handle: string): Promise<Seamark> {
  const { administration } = by(stewardToken);
  const sector = handle === 'agency' ? 'GOVERNMENT' : 'INDUSTRY';
  accepted(await administration.admitOrganization({ handle, name: `The ${handle}`, sector, country: 'CZ' }));
  const account = `admin@${handle}`;
  const person = { account, name: 'First', organization: handle, roles: ['ORG_ADMIN'] as const };
  accepted(await administration.addPerson(person));
  const wish = { account, kind: 'PERSONAL', ceiling: 'RED', purpose: 'to begin with', days: 7 } as const;
  return by(accepted(await administration.issueToken(wish)).secret);
}

/** Adds a person to the organization of an administrator. @returns its token */
export async function added(admin: Seamark, account: string, roles: readonly HubRole[]): Promise<string> {
  const [, organization = ''] = account.split('@');
  accepted(await admin.administration.addPerson({ account, name: account, organization, roles }));
  const wish = { account, kind: 'PERSONAL', ceiling: 'RED', purpose: 'desk', days: 30 } as const;
  return accepted(await admin.administration.issueToken(wish)).secret;
}
