import type { EntityManager } from 'typeorm';
import type { AccountName, OrganizationHandle } from '../../markings/model/marking.js';

/** The context of the hub itself, which is nobody: atom 2 is STEWARD in every hub, and clears nothing. */
export const FOUNDER = { atoms: [2], ceiling: 0, person: 0 };

export interface Steward {
  readonly account: AccountName;
  readonly organization: OrganizationHandle;
}

/** What the hub looks up of itself, in a transaction of its founder. */
export interface Founding {
  /** Lets nobody else found or administer until the transaction is over. */
  hold(): Promise<void>;
  /** True when nobody was ever admitted. */
  isEmpty(): Promise<boolean>;
  /** Who keeps the hub at this moment; who was added first stands first. */
  stewards(): Promise<readonly Steward[]>;
}

export function postgresFounding(sql: EntityManager): Founding {
  return {
    hold: async () => void (await sql.query('SELECT hub.take_office()')),
    isEmpty: async () => {
      const [row]: { empty: boolean }[] = await sql.query('SELECT NOT EXISTS (SELECT FROM hub.organization) AS empty');
      return row?.empty === true;
    },
    stewards: () => sql.query('SELECT account, organization FROM hub.stewards()'),
  };
}
