export type Environment = Readonly<Record<string, string | undefined>>;

/** Reads one setting after the other and keeps every problem it meets, so that all are told at once. */
export interface SettingsReader {
  readonly problems: readonly string[];
  /** @returns null when the setting is unset or empty */
  text(name: string): string | null;
  /** A whole number of `from` to `to`. */
  number(name: string, range: { readonly from: number; readonly to: number; readonly otherwise: number }): number;
  oneOf<T extends string>(name: string, words: readonly T[]): T | null;
  /** What `parse` makes of the setting. The value is never shown in the problem: it may be a secret. */
  parsed<T>(name: string, parse: (text: string) => T | null, wanted: string): T | null;
}

export function readSettings(environment: Environment): SettingsReader {
  const problems: string[] = [];
  const text = (name: string) => environment[name]?.trim() || null;
  return {
    problems,
    text,
    number: (name, range) => {
      const given = text(name);
      if (given === null) return range.otherwise;
      if (isWhole(given, range)) return Number(given);
      problems.push(`${name} is ${quoted(given)}: it takes a whole number from ${range.from} to ${range.to}.`);
      return range.otherwise;
    },
    oneOf: (name, words) => {
      const given = text(name);
      const word = words.find((each) => each === given) ?? null;
      if (given !== null && word === null) problems.push(`${name} is ${quoted(given)}: it takes ${listed(words)}.`);
      return word;
    },
    parsed: (name, parse, wanted) => {
      const given = text(name);
      const value = given === null ? null : parse(given);
      if (given !== null && value === null) problems.push(`${name} takes ${wanted}.`);
      return value;
    },
  };
}

function isWhole(text: string, { from, to }: { readonly from: number; readonly to: number }): boolean {
  return /^\d{1,9}$/.test(text) && Number(text) >= from && Number(text) <= to;
}

function quoted(text: string): string {
  return JSON.stringify(text.length > 40 ? `${text.slice(0, 40)}…` : text);
}

function listed(words: readonly string[]): string {
  return `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
}
