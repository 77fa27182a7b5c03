import fc from 'fast-check';
import type { GraphQLEnumType, GraphQLInputObjectType, GraphQLInputType } from 'graphql';
import { isEnumType, isInputObjectType, isListType, isNonNullType } from 'graphql';

/** What an argument is given: JSON, but for names of enums, which a document writes otherwise than a variable does. */
export type Given = null | boolean | number | string | EnumName | readonly Given[] | { readonly [key: string]: Given };

export class EnumName {
  constructor(readonly name: string) {}

  toJSON(): string {
    return this.name;
  }
}

/** What an argument or a field of an input takes. */
interface Taken {
  readonly name: string;
  readonly type: GraphQLInputType;
}

/** Names, ids, cursors and keys that some viewer or other has seen, by the arguments that take them. */
export type WordsByName = ReadonlyMap<string, readonly string[]>;

/** Makes values of input types: mostly such as fit, and of words that mean something to the hub. */
export class ValueMaker {
  readonly #made = new Map<string, fc.Arbitrary<Given>>();
  readonly #words: WordsByName;

  constructor(words: WordsByName) {
    this.#words = words;
  }

  of(taken: Taken): fc.Arbitrary<Given> {
    const key = `${taken.name}: ${String(taken.type)}`;
    const known = this.#made.get(key);
    if (known) return known;
    const made = fc.oneof({ weight: 40, arbitrary: this.#fitting(taken) }, { weight: 1, arbitrary: NO_VALUE });
    this.#made.set(key, made);
    return made;
  }

  /** Of all that may be given, what must be, and now and then some of the rest. */
  someOf<T>(taken: readonly Taken[], make: (one: Taken) => fc.Arbitrary<T>): fc.Arbitrary<Readonly<Record<string, T>>> {
    const made = taken.map((one) => {
      const value = make(one).map((given) => [[one.name, given] as const]);
      const absent = fc.constant([]);
      return isNonNullType(one.type)
        ? value
        : fc.oneof({ weight: 3, arbitrary: absent }, { weight: 1, arbitrary: value });
    });
    return fc.tuple(...made).map((entries) => Object.fromEntries(entries.flat()));
  }

  #fitting({ name, type }: Taken): fc.Arbitrary<Given> {
    if (isNonNullType(type)) return this.#fitting({ name, type: type.ofType });
    if (isListType(type)) return fc.array(this.of({ name, type: type.ofType }), { maxLength: 3 });
    if (isEnumType(type)) return enumName(type);
    if (isInputObjectType(type)) return this.#object(type);
    return SCALARS[type.name] ?? this.#text(name);
  }

  #object(type: GraphQLInputObjectType): fc.Arbitrary<Given> {
    const fields = Object.values(type.getFields());
    if (!type.isOneOf) return this.someOf(fields, (field) => this.of(field));
    return fc.oneof(...fields.map((field) => fc.record({ [field.name]: this.of(field) })));
  }

  #text(name: string): fc.Arbitrary<string> {
    const all = [...this.#words.values()].flat();
    const fitting = fc.constantFrom(...(this.#words.get(name) ?? all));
    return fc.oneof(
      { weight: 12, arbitrary: fitting },
      { weight: 1, arbitrary: fitting.chain(bent) },
      { weight: 1, arbitrary: fc.constantFrom(...all) },
      { weight: 2, arbitrary: ODD_TEXT },
    );
  }
}

function enumName(type: GraphQLEnumType): fc.Arbitrary<EnumName> {
  return fc.constantFrom(...type.getValues()).map(({ name }) => new EnumName(name));
}

/** A word with one character changed: a cursor of another hub, a name with a slip. */
function bent(word: string): fc.Arbitrary<string> {
  return fc.tuple(fc.nat(word.length), fc.string({ unit: 'binary', maxLength: 1 })).map(([place, other]) => {
    return word.slice(0, place) + other + word.slice(place + 1);
  });
}

const PROTOTYPE_NAMES = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf', 'then'];

const ODD_TEXT: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom('', ' ', '\0', 'a\0b', '\ud800', '\udc00x', '\u202e', '\ufeff', '👩‍🚀', 'ﷺ', '%', "' OR 1=1 --", '\\'),
  fc.constantFrom(...PROTOTYPE_NAMES, 'null', 'undefined', 'NaN', '0', '-1', '{}', '[]', '1e999', 'SMK-00000-00000'),
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  fc.nat(20_000).map((length) => 'x'.repeat(length)),
  fc.base64String(),
  fc.uuid(),
);

const ODD_NUMBER = fc.oneof(
  fc.constantFrom(0, -1, 101, 2 ** 31, -(2 ** 31) - 1, 2 ** 53, 1e308, 5e-324, -0, 0.5),
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
);

/** What fits nothing, or nearly nothing. */
export const NO_VALUE: fc.Arbitrary<Given> = fc.oneof(
  fc.constant(null),
  fc.boolean(),
  ODD_NUMBER,
  ODD_TEXT,
  fc.constantFrom([], {}, [[]], [null], { a: 1 }).map((value) => value as Given),
  fc.constantFrom(...PROTOTYPE_NAMES).map((name) => JSON.parse(`{"${name}":{"${name}":1}}`) as Given),
  fc.constantFrom(...PROTOTYPE_NAMES, 'INCIDENT', 'true').map((name) => new EnumName(name)),
  fc.tuple(fc.constantFrom('x', 1, null), fc.nat(3_000)).map(([item, length]) => Array.from({ length }, () => item)),
);

const SCALARS: Readonly<Record<string, fc.Arbitrary<Given>>> = {
  Int: fc.oneof({ weight: 4, arbitrary: fc.integer({ min: 1, max: 5 }) }, { weight: 1, arbitrary: ODD_NUMBER }),
  Float: ODD_NUMBER,
  Boolean: fc.boolean(),
  DateTime: fc.oneof(
    fc.date({ noInvalidDate: true }).map((date) => date.toISOString()),
    fc.constantFrom('2026-03-01T09:30:00.123456789+23:59', '0001-01-01T00:00:00Z', '9999-12-31T23:59:59-23:59', '2026'),
  ),
};
