import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { DraftAdvisoryInput, MarkingInput, PortionInput } from '../../features/advisories/model/advisory-input.js';
import type {
  AccountName,
  CommunityHandle,
  OrganizationHandle,
  Sector,
} from '../../features/markings/model/marking.js';
import type { HubRole } from '../../features/organizations/model/organization.js';

/** `seeds/community.json`. */
export interface CommunityFile {
  readonly organizations: readonly {
    readonly handle: OrganizationHandle;
    readonly name: string;
    readonly sector: Sector;
    readonly country: string | null;
  }[];
  readonly communities: readonly {
    readonly handle: CommunityHandle;
    readonly name: string;
    readonly members: readonly OrganizationHandle[];
  }[];
  readonly accounts: readonly {
    readonly account: AccountName;
    readonly name: string;
    readonly organization: OrganizationHandle;
    readonly roles: readonly HubRole[];
  }[];
}

/** A portion of a seed; `key` names it in the seed's later revisions. */
export type SeedPortion = PortionInput & { readonly key: string };

/** One file of `seeds/advisories`; seeds/README.md says what each field means. */
export interface AdvisoryFile {
  readonly at: string;
  readonly as: AccountName;
  readonly draft: Omit<DraftAdvisoryInput, 'portions'> & { readonly portions: readonly SeedPortion[] };
  readonly publish: boolean;
  readonly then: readonly SeedEvent[];
}

export type SeedEvent = { readonly at: string; readonly as: AccountName } & (
  | {
      readonly revise: {
        readonly note?: string;
        readonly noteMarking?: MarkingInput;
        readonly changes: readonly SeedChange[];
      };
    }
  | { readonly withdraw: { readonly reason: string; readonly reasonMarking?: MarkingInput } }
);

export type SeedChange =
  | ({ readonly set: string } & Partial<Pick<PortionInput, 'marking' | 'content' | 'presence'>>)
  | { readonly add: SeedPortion; readonly after?: string }
  | { readonly remove: string };

export function readCommunity(seeds: string): CommunityFile {
  return readJson(path.join(seeds, 'community.json')) as CommunityFile;
}

/** By name of file, which is the order of their first events. */
export function readAdvisories(seeds: string): readonly AdvisoryFile[] {
  const folder = path.join(seeds, 'advisories');
  const files = readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .sort();
  return files.map((file) => readJson(path.join(folder, file)) as AdvisoryFile);
}

function readJson(file: string): unknown {
  return JSON.parse(readFileSync(file, 'utf8'));
}
