import type { AccountName, OrganizationHandle } from '../../features/markings/model/marking.js';

/** The organization that runs the hub: it is there from the first start on, with one steward, who adds everybody else. */
export interface FoundingParty {
  readonly handle: OrganizationHandle;
  readonly name: string;
  readonly steward: AccountName;
}

/** @param handle - SEAMARK_OPERATOR */
export function foundingParty(handle: string): FoundingParty {
  return {
    handle: handle as OrganizationHandle,
    name: 'Hub operators',
    steward: `steward@${handle}` as AccountName,
  };
}
