import type { Check } from './check.js';
import { dependencies } from './dependencies.js';
import { documents } from './documents.js';
import { houseRules } from './house-rules.js';
import { layers } from './layers/layers.js';
import { testNames } from './test-names.js';
import { deadExports, format, lint, schemaDrift, types } from './tools.js';

/** Everything that must hold before a test is run, the quickest first. That the tables match the database is a test. */
export const allChecks: readonly Check[] = [
  layers,
  houseRules,
  testNames,
  dependencies,
  documents,
  lint,
  format,
  types,
  schemaDrift,
  deadExports,
];
