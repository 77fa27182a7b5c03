import type { MarkingInput, Sector } from './generated/schema.js';

/** Who receives a portion: the union of what is named, less exclusions. At least one of the first three has something in it. */
export interface Audience {
  /** Handles. */
  readonly organizations?: readonly string[] | undefined;
  readonly sectors?: readonly Sector[] | undefined;
  /** Handles. */
  readonly communities?: readonly string[] | undefined;
  /** Handles; always wins. */
  readonly excludeOrganizations?: readonly string[] | undefined;
}

/** TLP:CLEAR: everyone may read it and pass it on. */
export function clear(): MarkingInput {
  return { tlp: 'CLEAR' };
}

/** TLP:GREEN: members of the hub, or of any of the named communities. */
export function green(limits: Pick<Audience, 'communities' | 'excludeOrganizations'> = {}): MarkingInput {
  return { tlp: 'GREEN', ...limits };
}

/** TLP:AMBER: the recipients, who may pass it on within their organization and to its clients where they need to know. */
export function amber(recipients: Audience): MarkingInput {
  return { tlp: 'AMBER', ...recipients };
}

/** TLP:AMBER+STRICT: the recipients, within their organization only. */
export function amberStrict(recipients: Audience): MarkingInput {
  return { tlp: 'AMBER_STRICT', ...recipients };
}

/** TLP:RED: the named persons and nobody else. @param persons - accounts: `handler@cert` */
export function red(...persons: readonly [string, ...string[]]): MarkingInput {
  return { tlp: 'RED', persons };
}
