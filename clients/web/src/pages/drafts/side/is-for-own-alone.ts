import type { AudienceMatrix } from '@seamark/sdk';

/** True when every portion names one organization and nobody else, and that is `own`: publishing would share nothing. */
export function isForOwnAlone({ rows }: AudienceMatrix, own: string): boolean {
  return rows.every(({ portion: { marking } }) => {
    const { sectors, communities, persons, organizations } = marking;
    const isWider = [sectors, communities, persons].some((named) => named.length > 0);
    return !isWider && organizations.length === 1 && organizations[0]?.handle === own;
  });
}
