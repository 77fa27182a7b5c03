import type { Redacted } from '../../markings/model/redacted.js';
import type { ExportedAdvisory } from './exported-advisory.js';

/** Takes the next bytes of a file, and how many rows they have. */
export type Append = (more: string | Uint8Array, rows: number) => void;

/** A file while it is written. What it was given may come later: a table by columns is written in groups of rows. */
export interface FileWriter {
  write(advisory: Redacted<ExportedAdvisory>): void;
  /** Nothing follows. */
  end(): void;
}

/** One file of an export. */
export interface FileLayout {
  readonly name: string;
  open(append: Append): FileWriter;
}
