import type { KnownFacet, KnownSearch } from './known-searches.js';

/** How many of AVID's reports the table speaks of: the first of them. */
export const KNOWN_REPORTS = 400;

/** Of those reports, each by its identifier. */
export const AVID_SEARCHES: readonly KnownSearch[] = [
  {
    of: 'a phrase',
    where: { search: '"denial of service"' },
    finds: reports(2026, [2, 8, 9, 20, 25, 28, 30, 42]),
  },
  { of: 'an exclusion', where: { search: 'chemical -wmdp' }, finds: reports(2026, [62, 63, 67, 79, 82, 87]) },
  { of: 'a CVE', where: { search: 'CVE-2024-10273' }, finds: reports(2026, [3]) },
  { of: 'a word in any form', where: { search: 'genders' }, finds: reports(2022, [1, 2, 3, 5]) },
  { of: 'a system', where: { systems: ['BERT-base-uncased'] }, finds: reports(2022, [1, 3]) },
  {
    of: 'an alternative',
    where: { search: 'lunary or invokeai' },
    finds: reports(2026, [3, 4, 5, 7, 8, 19, 20, 22, 23, 32, 33]),
  },
  {
    of: 'a combination',
    where: { search: 'remote', severities: ['CRITICAL'], kinds: ['VULNERABILITY'] },
    finds: reports(2026, [14, 23, 27, 45, 58]),
  },
];

export const AVID_FACETS: readonly KnownFacet[] = [
  {
    of: 'the severities of all reports',
    by: 'SEVERITY',
    where: {},
    counts: { HIGH: 28, MEDIUM: 16, CRITICAL: 10, LOW: 3 },
  },
];

function reports(year: number, numbers: readonly number[]): readonly string[] {
  return numbers.map((number) => `AVID-${year}-R${String(number).padStart(4, '0')}`);
}
