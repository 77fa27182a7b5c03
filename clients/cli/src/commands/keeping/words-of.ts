import { HUB_ROLE_VALUES, type HubRole, SECTOR_VALUES, type Sector, type Tlp, TLP_VALUES } from '@seamark/sdk';
import { InvalidArgumentError } from 'commander';

/** A value of the contract as people write it: in any case, with hyphens, blanks or a + for the underscore. */
function valueOf<T extends string>(values: readonly T[], text: string): T {
  const wanted = text.replace(/^tlp:/i, '').replace(/[-+ ]/g, '_').toUpperCase();
  const value = values.find((each) => each === wanted);
  if (value !== undefined) return value;
  throw new InvalidArgumentError(`It is one of ${values.map((each) => each.toLowerCase()).join(', ')}.`);
}

export function sector(text: string): Sector {
  return valueOf(SECTOR_VALUES, text);
}

export function ceiling(text: string): Tlp {
  return valueOf(TLP_VALUES, text);
}

/** Several with commas between, or one option after another. */
export function roles(text: string, before: readonly HubRole[] = []): readonly HubRole[] {
  return [...before, ...text.split(',').map((word) => valueOf(HUB_ROLE_VALUES, word.trim()))];
}
