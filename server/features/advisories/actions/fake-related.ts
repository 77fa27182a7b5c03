import type { AdvisoryRecord } from '../model/advisory-record.js';
import type { RelatedRecord } from '../model/redact-related.js';

/** The advisories in memory that share an alias with one, as the viewer sees both. */
export function relatedTo(record: AdvisoryRecord | null, others: readonly AdvisoryRecord[]): readonly RelatedRecord[] {
  const own = record === null ? [] : aliasesOf(record);
  const shared = others
    .filter(({ name, state }) => name !== record?.name && (state === 'PUBLISHED' || state === 'WITHDRAWN'))
    .map((other) => ({ record: other, aliases: own.filter((alias) => aliasesOf(other).includes(alias)).sort() }));
  return shared
    .filter(({ aliases }) => aliases.length > 0)
    .sort((left, right) => right.aliases.length - left.aliases.length || byText(left.record.name, right.record.name));
}

function aliasesOf({ portions }: AdvisoryRecord): readonly string[] {
  return portions.flatMap(({ content }) => (content.is === 'alias' ? [content.value] : []));
}

function byText(left: string, right: string): number {
  return left < right ? -1 : 1;
}
