import type { MarkingProblem, MarkingProblemCode } from './marking-problem.js';
import { quoted } from './marking-problem.js';
import { parseTlp } from './parse-marking.js';
import { AUDIENCE_FIELDS, FIELDS_OF, entriesOf } from './unparsed-marking.js';
import type { AudienceField, UnparsedMarking } from './unparsed-marking.js';

/** Names of each kind: those a marking holds, or those an author may know. */
export interface Names {
  readonly organizations: ReadonlySet<string>;
  readonly communities: ReadonlySet<string>;
  readonly accounts: ReadonlySet<string>;
}

/**
 * The names of a marking that its author does not know, each with its place in the input.
 * One that exists and is hidden from the author is reported in the same words as one that nobody bears.
 */
export function unknownNames(input: UnparsedMarking, known: Names): readonly MarkingProblem[] {
  return fieldsToCheck(input).flatMap(({ field, kind }) =>
    entriesOf(input, field).flatMap((name, index) =>
      known[kind].has(name) ? [] : [unknownName(name, { kind, path: [field, String(index)] })],
    ),
  );
}

/** The names to look up before `unknownNames` can tell. A name that nobody can bear is left out, hence stays unknown. */
export function namesIn(inputs: readonly UnparsedMarking[]): Names {
  const names = { organizations: new Set<string>(), communities: new Set<string>(), accounts: new Set<string>() };
  for (const input of inputs) {
    for (const { field, kind } of fieldsToCheck(input)) {
      entriesOf(input, field)
        .filter(canBeBorne)
        .forEach((name) => names[kind].add(name));
    }
  }
  return names;
}

/** A field that its label does not take is reported as that, and not looked into. */
function fieldsToCheck(
  input: UnparsedMarking,
): readonly { readonly field: AudienceField; readonly kind: keyof Names }[] {
  const tlp = parseTlp(input.tlp);
  const taken = tlp === null ? AUDIENCE_FIELDS : FIELDS_OF[tlp];
  return taken.flatMap((field) => {
    const kind = KIND_OF[field];
    return kind === null ? [] : [{ field, kind }];
  });
}

function unknownName(
  name: string,
  at: { readonly kind: keyof Names; readonly path: readonly string[] },
): MarkingProblem {
  const { code, what } = UNKNOWN[at.kind];
  return { code, message: `No ${what} ${quoted(name)} is known. Check the spelling, or leave it out.`, path: at.path };
}

/** False for what no organization, community or account is called. PostgreSQL holds no NUL in a text, and would answer with a fault. */
export function canBeBorne(name: string): boolean {
  return name.length > 0 && name.length <= MAX_NAME_LENGTH && !name.includes('\u0000');
}

const KIND_OF: Readonly<Record<AudienceField, keyof Names | null>> = {
  sectors: null,
  communities: 'communities',
  organizations: 'organizations',
  persons: 'accounts',
  excludeOrganizations: 'organizations',
};

const UNKNOWN: Readonly<Record<keyof Names, { readonly code: MarkingProblemCode; readonly what: string }>> = {
  organizations: { code: 'ORGANIZATION_UNKNOWN', what: 'organization' },
  communities: { code: 'COMMUNITY_UNKNOWN', what: 'community' },
  accounts: { code: 'ACCOUNT_UNKNOWN', what: 'account' },
};

/** Longer than any handle or account, in characters. */
const MAX_NAME_LENGTH = 200;
