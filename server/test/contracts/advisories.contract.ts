import { describe } from 'vitest';
import type { AdvisoriesUnderTest } from './advisories-under-test.js';
import { promisesOfReading } from './advisory-reads.contract.js';
import { promisesOfTime } from './advisory-revisions.contract.js';
import { promisesOfReviews } from './advisory-reviews.contract.js';
import { promisesOfWriting } from './advisory-writes.contract.js';
import { promisesOfNames } from './audience-directory.contract.js';
import { promisesOfRemembering } from './remembered-requests.contract.js';

/** What every store of advisories promises to the actions, whatever it is made of. */
export function advisoriesContract(name: string, subject: AdvisoriesUnderTest): void {
  describe(`advisories, ${name},`, () => {
    promisesOfReading(subject);
    promisesOfTime(subject);
    promisesOfWriting(subject);
    promisesOfReviews(subject);
    promisesOfNames(subject);
    promisesOfRemembering(subject);
  });
}
