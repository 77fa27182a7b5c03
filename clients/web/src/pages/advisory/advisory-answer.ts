import type { ReadAdvisoryAnswer } from '../../generated/documents.js';

/** An advisory as the hub answered it, with all its portions. */
export type AdvisoryAnswer = NonNullable<ReadAdvisoryAnswer['advisory']>;
