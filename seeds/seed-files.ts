import { readdirSync, readFileSync } from 'node:fs';

/** The shapes of README.md, as far as tests look into them; the rest is checked against the schema. */
export interface Community {
  readonly organizations: readonly { readonly handle: string; readonly sector: string; readonly country: string }[];
  readonly communities: readonly { readonly handle: string; readonly members: readonly string[] }[];
  readonly accounts: readonly {
    readonly account: string;
    readonly organization: string;
    readonly roles: readonly string[];
  }[];
}

export interface Marking {
  readonly tlp: string;
  readonly sectors?: readonly string[];
  readonly communities?: readonly string[];
  readonly organizations?: readonly string[];
  readonly persons?: readonly string[];
  readonly excludeOrganizations?: readonly string[];
}

type Item = Readonly<Record<string, string | boolean | readonly string[]>>;

/** Exactly one of these stands in a content. */
export interface Content {
  readonly text?: string;
  readonly source?: boolean;
  readonly severity?: Item;
  readonly affected?: Item;
  readonly term?: Item;
  readonly reference?: Item;
  readonly alias?: string;
  readonly mitigation?: Item;
  readonly occurred?: Item;
  readonly origin?: Item;
}

export interface Portion {
  readonly key: string;
  readonly type: string;
  readonly lang?: string;
  readonly marking: Marking;
  readonly presence?: string;
  readonly content: Content;
}

/** One operation of `changes`: exactly one of `set`, `add` and `remove`. */
export interface Change {
  readonly set?: string;
  readonly marking?: Marking;
  readonly content?: Content;
  readonly presence?: string;
  readonly add?: Portion;
  readonly after?: string;
  readonly remove?: string;
}

export interface Later {
  readonly at: string;
  readonly as: string;
  readonly revise?: { readonly note?: string; readonly noteMarking?: Marking; readonly changes: readonly Change[] };
  readonly withdraw?: { readonly reason: string; readonly reasonMarking?: Marking };
}

export interface SeedAdvisory {
  readonly file: string;
  readonly at: string;
  readonly as: string;
  readonly draft: { readonly kind: string; readonly portions: readonly Portion[] };
  readonly then: readonly Later[];
  readonly publish: boolean;
}

const folder = new URL('./', import.meta.url);

export function readCommunity(): Community {
  return JSON.parse(readFileSync(new URL('community.json', folder), 'utf8'));
}

export function readAdvisories(): readonly SeedAdvisory[] {
  const files = readdirSync(new URL('advisories/', folder)).sort();
  return files.map((file) => ({ ...JSON.parse(readFileSync(new URL(`advisories/${file}`, folder), 'utf8')), file }));
}

/** What an advisory says at first and after each later event: one list of portions an event. */
export function statesOf({ draft, then }: SeedAdvisory): readonly (readonly Portion[])[] {
  const states = [draft.portions];
  for (const { revise } of then) states.push((revise?.changes ?? []).reduce(changed, states.at(-1) ?? []));
  return states;
}

/** The markings of an advisory's notes and reasons. */
export function sideMarkingsOf({ then }: SeedAdvisory): readonly Marking[] {
  return then.flatMap(({ revise, withdraw }) => revise?.noteMarking ?? withdraw?.reasonMarking ?? []);
}

function changed(portions: readonly Portion[], change: Change): readonly Portion[] {
  const { set, add, remove, after, ...given } = change;
  if (add !== undefined)
    return portions.toSpliced(after === undefined ? portions.length : placeOf(portions, after) + 1, 0, add);
  if (remove !== undefined) return portions.toSpliced(placeOf(portions, remove), 1);
  const place = placeOf(portions, set ?? '');
  return portions.map((portion, index) => (index === place ? { ...portion, ...given } : portion));
}

function placeOf(portions: readonly Portion[], key: string): number {
  const place = portions.findIndex((portion) => portion.key === key);
  if (place < 0) throw new Error(`No portion has the key "${key}" at this point.`);
  return place;
}
