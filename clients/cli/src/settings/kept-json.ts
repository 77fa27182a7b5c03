import { readFileSync, renameSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** What a file of one's own holds: names and texts; nothing when it is not there or does not hold that. */
export function readKept(file: string): Readonly<Record<string, string>> {
  try {
    const json: unknown = JSON.parse(readFileSync(file, 'utf8'));
    return isTexts(json) ? json : {};
  } catch {
    return {};
  }
}

/** Writes it whole or not at all, for its owner's eyes alone. */
export function writeKept(file: string, kept: Readonly<Record<string, string>>): void {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const beside = `${file}.new`;
  writeFileSync(beside, `${JSON.stringify(kept, null, 2)}\n`, { mode: 0o600 });
  renameSync(beside, file);
}

function isTexts(json: unknown): json is Readonly<Record<string, string>> {
  return typeof json === 'object' && json !== null && Object.values(json).every((text) => typeof text === 'string');
}
