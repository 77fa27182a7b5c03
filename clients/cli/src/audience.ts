import { SECTOR_VALUES, type AudienceInput } from '@seamark/sdk';
import { InvalidArgumentError } from 'commander';

/** Whom `--as` names: the account that asks, and in a preview the audience whose eyes are borrowed. */
export interface As {
  readonly account?: string;
  readonly audience?: Audience;
}

/** An audience, and how it was written. */
export interface Audience {
  readonly words: string;
  readonly input: AudienceInput;
}

export const AUDIENCES_HELP = `Audiences: public, hub (any member), sector:GOVERNMENT, community:HANDLE,
org:HANDLE (a handler of it), person:ACCOUNT.`;

/** Reads `--as`, which may be given twice: `--as author@meridian … --as public`. An audience is no account, since accounts have an @. */
export function as(text: string, before: As = {}): As {
  const audience = toAudience(text);
  return audience === null ? { ...before, account: text } : { ...before, audience: { words: text, input: audience } };
}

function toAudience(text: string): AudienceInput | null {
  if (text === 'public') return { public: true };
  if (text === 'hub') return { hub: true };
  const [, kind, name = ''] = /^(sector|community|org|person):(.+)$/.exec(text) ?? [];
  switch (kind) {
    case 'sector':
      return { sector: sectorOf(name) };
    case 'community':
      return { community: name };
    case 'org':
      return { organization: name };
    case 'person':
      return { person: name };
    default:
      return null;
  }
}

function sectorOf(name: string) {
  const sector = SECTOR_VALUES.find((known) => known === name.toUpperCase());
  if (sector !== undefined) return sector;
  throw new InvalidArgumentError(`"${name}" is no sector: write one of ${SECTOR_VALUES.join(', ')}.`);
}
