import type { MarkingInput, PortionContentInput } from '../../features/advisories/model/advisory-input.js';
import type { AdvisoryKind } from '../../features/advisories/model/advisory.js';
import type { PortionType } from '../../features/advisories/model/portion-content.js';
import type { Presence } from '../../features/advisories/model/portion.js';

/** A portion as a script states it. `key` is given when it is played, and becomes its id. */
export interface PartSpec {
  readonly type: PortionType;
  readonly content: PortionContentInput;
  readonly marking: MarkingInput;
  readonly presence: Presence;
}

export interface NewAdvisory {
  readonly source: string;
  readonly kind: AdvisoryKind;
  /** The first one is a TITLE, and is never removed. */
  readonly parts: readonly PartSpec[];
  readonly publish: boolean;
}

/**
 * What both worlds have in common. Numbers choose among what there is, whatever their size: `slot` an advisory of the common steps,
 * `part` one of its common portions.
 */
export type CommonStep =
  | { readonly do: 'create'; readonly advisory: NewAdvisory }
  /** A draft, with one portion more. */
  | { readonly do: 'publish'; readonly slot: number; readonly spec: PartSpec }
  | { readonly do: 'add'; readonly slot: number; readonly after: number; readonly spec: PartSpec }
  | {
      readonly do: 'edit';
      readonly slot: number;
      readonly part: number;
      readonly spec: PartSpec;
      readonly note: boolean;
    }
  | { readonly do: 'mark'; readonly slot: number; readonly part: number; readonly spec: PartSpec }
  | { readonly do: 'move'; readonly slot: number; readonly part: number; readonly after: number }
  | { readonly do: 'remove'; readonly slot: number; readonly part: number }
  | { readonly do: 'withdraw'; readonly slot: number; readonly marking: MarkingInput };

/** What one world has of its own, and the viewer must not notice. What the viewer would notice is left out when it is played. */
export type HiddenStep = {
  /** Before which common step it happens; past them all, after the last. */
  readonly at: number;
  /** True: in the same commit as the next common step on that advisory. */
  readonly joined: boolean;
} & HiddenDeed;

export type HiddenDeed =
  | { readonly do: 'create'; readonly advisory: NewAdvisory }
  /** A common draft that shows the viewer nothing, before the common step that publishes it. */
  | { readonly do: 'publish'; readonly slot: number }
  | { readonly do: 'add'; readonly slot: number; readonly after: number; readonly spec: PartSpec }
  | { readonly do: 'edit'; readonly slot: number; readonly part: number; readonly spec: PartSpec }
  | { readonly do: 'recipients'; readonly slot: number; readonly part: number; readonly organization: string }
  | { readonly do: 'flip'; readonly slot: number; readonly part: number }
  | { readonly do: 'move'; readonly slot: number; readonly part: number; readonly after: number }
  | { readonly do: 'remove'; readonly slot: number; readonly part: number }
  | { readonly do: 'withdraw'; readonly slot: number };

/** Two hubs that a viewer must not tell apart. */
export interface Script {
  readonly viewer: string | null;
  readonly common: readonly CommonStep[];
  readonly hidden: readonly [readonly HiddenStep[], readonly HiddenStep[]];
}
