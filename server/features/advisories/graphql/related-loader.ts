import DataLoader from 'dataloader';
import type { Redacted } from '../../markings/model/redacted.js';
import type { AdvisoryName } from '../model/advisory.js';
import type { RelatedView } from '../model/redact-related.js';

/** For one operation of one viewer: the advisories that are related to an advisory, by its name. */
export type RelatedLoader = DataLoader<AdvisoryName, readonly Redacted<RelatedView>[]>;

export interface RelatedContext {
  readonly loaders: { readonly related: RelatedLoader };
}

/** @param read - answers in the order of the names */
export function relatedLoader(
  read: (names: readonly AdvisoryName[]) => Promise<readonly (readonly Redacted<RelatedView>[])[]>,
): RelatedLoader {
  return new DataLoader((names) => read(names));
}
