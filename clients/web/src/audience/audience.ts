import { type AudienceInput, type Sector, SECTOR_VALUES } from '@seamark/sdk';

/**
 * Through whose eyes one looks, in a word of an address: `public`, `hub`, `sector:GOVERNMENT`, `community:HANDLE`, `org:HANDLE`,
 * `person:ACCOUNT`. The command line has the same after `--as`.
 */
export function writeAudience({ public: anybody, hub, ...named }: AudienceInput): string {
  if (anybody === true) return 'public';
  if (hub === true) return 'hub';
  const given = Object.entries(named).find(([, name]) => typeof name === 'string');
  return given === undefined ? '' : `${given[0] === 'organization' ? 'org' : given[0]}:${given[1]}`;
}

/** @returns null for what names nobody */
export function readAudience(text: string): AudienceInput | null {
  if (text === 'public') return { public: true };
  if (text === 'hub') return { hub: true };
  const [, kind = '', name = ''] = /^(sector|community|org|person):(.+)$/.exec(text) ?? [];
  return NAMED[kind]?.(name) ?? null;
}

const NAMED: Readonly<Record<string, (name: string) => AudienceInput | null>> = {
  sector: (name) => (isSector(name) ? { sector: name } : null),
  community: (community) => ({ community }),
  org: (organization) => ({ organization }),
  person: (person) => ({ person }),
};

function isSector(name: string): name is Sector {
  return SECTOR_VALUES.some((sector) => sector === name);
}
