import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isCleared } from './is-cleared.js';
import { toVisibilityCases } from './vector-cases.js';
import type { VectorFile } from './vector-cases.js';
import { visibilityOf } from './visibility-case.js';
import type { See } from './visibility-case.js';
import { VISIBILITY_CASES } from './visibility-cases.js';

/** The cases that came with the design; they are not part of the repository, so a clone may lack them. */
const VECTORS = new URL('../../../../../shared/design/vectors/portions.json', import.meta.url);

const byRule: See = ({ clearance, label }) => isCleared(clearance, label);

describe('the rules of visibility', () => {
  it.each(VISIBILITY_CASES)('$name', async (visibilityCase) => {
    expect(await visibilityOf(visibilityCase, byRule)).toBe(visibilityCase.expect);
  });

  it('are worked out in at least forty cases, no two of one name', () => {
    const names = new Set(VISIBILITY_CASES.map(({ name }) => name));

    expect(names.size).toBe(VISIBILITY_CASES.length);
    expect(names.size).toBeGreaterThanOrEqual(40);
  });

  it('are worked out for people and organizations that exist', () => {
    const strangers = VISIBILITY_CASES.filter(({ viewer, world }) => viewer !== 'visitor' && !(viewer in world.people));

    expect(strangers).toEqual([]);
  });
});

describe.skipIf(!existsSync(VECTORS))('the worked cases of the design', () => {
  const { cases, toCome } = existsSync(VECTORS)
    ? toVisibilityCases(JSON.parse(readFileSync(VECTORS, 'utf8')) as VectorFile)
    : { cases: [], toCome: [] };

  it.each(cases)('$name', async (visibilityCase) => {
    expect(await visibilityOf(visibilityCase, byRule)).toBe(visibilityCase.expect);
  });

  it('that need grants to clients are left to a later release', () => {
    expect(toCome).toEqual([
      "case 25: AMBER is REDACTED for bank-handler (grant from the wrong org is void: bank-1 is not gov-cert's client)",
      'case 28: AMBER+STRICT is REDACTED for hospital-handler (no clients, grant must be refused)',
    ]);
  });
});
