/** The database that a record of OSV comes from, and its licence as SPDX has it. */
export interface Home {
  readonly database: string;
  /** null when it is not known. */
  readonly licence: string | null;
}

/** OSV is a format of many databases: the beginning of an id says which. */
export function homeOf(identifier: string): Home {
  const prefix = identifier.split('-')[0]?.toUpperCase() ?? '';
  return HOMES[prefix] ?? { database: `OSV (${prefix})`, licence: null };
}

/** Source: OSV, data sources (google.github.io/osv.dev/data), and the licence files of these databases */
const HOMES: Readonly<Record<string, Home>> = {
  PYSEC: { database: 'PyPA', licence: 'CC-BY-4.0' },
  GHSA: { database: 'GitHub Advisory Database', licence: 'CC-BY-4.0' },
  GO: { database: 'Go Vulnerability Database', licence: 'CC-BY-4.0' },
  OSV: { database: 'OSS-Fuzz', licence: 'CC-BY-4.0' },
  RUSTSEC: { database: 'RustSec', licence: 'CC0-1.0' },
  MAL: { database: 'OpenSSF Malicious Packages', licence: 'Apache-2.0' },
};
