import type { Advisory, AdvisorySummary, Portion } from './advisory.js';
import type { AdvisoryFields, PortionFields, SummaryFields } from './generated/documents.js';
import { readContent } from './read-content.js';

/** An advisory as the hub answered it, with its times and its contents read. */
export function readAdvisory(answered: AdvisoryFields): Advisory {
  return { ...readSummary(answered), portions: answered.portions.map(readPortion) };
}

/** The same without portions. */
export function readSummary({ publishedAt, updatedAt, origin, ...answered }: SummaryFields): AdvisorySummary {
  return {
    ...answered,
    origin: origin && { ...origin, retrievedAt: new Date(origin.retrievedAt) },
    publishedAt: publishedAt === null ? null : new Date(publishedAt),
    updatedAt: new Date(updatedAt),
  };
}

/** A portion as the hub answered it, with its content read. */
export function readPortion({ content, ...answered }: PortionFields): Portion {
  return { ...answered, content: readContent(content) };
}
