import { SEVERITY_LEVELS } from '../model/advisory.js';
import type { SeverityLevel } from '../model/advisory.js';
import type { AdvisoryOrder } from '../model/advisory-filter.js';
import type { AdvisoryRecord } from '../model/advisory-record.js';
import { highestLevel } from '../model/severity-level.js';
import type { ListPlace } from '../ports.js';

export function placeOf(record: AdvisoryRecord, order: AdvisoryOrder): ListPlace {
  const { publishedAt, updatedAt, name } = record;
  const at = order === 'PUBLISHED_ASC' || order === 'PUBLISHED_DESC' ? publishedAt : updatedAt;
  const severity = order === 'SEVERITY_DESC' ? severityOf(record) : null;
  return { at, updatedAt, severity, rank: order === 'RELEVANCE' ? 0 : null, name };
}

/** Sort values of a place, each falling; what has none comes last. */
export function byOrder(order: AdvisoryOrder): (left: ListPlace, right: ListPlace) => number {
  return (left, right) =>
    compare(sortValue(right, order), sortValue(left, order)) ||
    right.updatedAt.getTime() - left.updatedAt.getTime() ||
    (left.name < right.name ? -1 : Number(left.name > right.name));
}

function sortValue({ at, severity, rank }: ListPlace, order: AdvisoryOrder): number {
  if (order === 'SEVERITY_DESC') return severity === null ? -Infinity : SEVERITY_LEVELS.indexOf(severity);
  if (order === 'RELEVANCE') return rank ?? 0;
  if (at === null) return -Infinity;
  return order === 'PUBLISHED_ASC' ? -at.getTime() : at.getTime();
}

function compare(left: number, right: number): number {
  return left === right ? 0 : left - right;
}

function severityOf({ portions }: AdvisoryRecord): SeverityLevel | null {
  return highestLevel(portions.map(({ content }) => (content.is === 'severity' ? content.level : null)));
}
