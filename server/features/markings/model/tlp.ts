/** The labels of TLP 2.0, in rising order. Source: FIRST, Traffic Light Protocol 2.0, section 2 */
export const TLP = ['CLEAR', 'GREEN', 'AMBER', 'AMBER_STRICT', 'RED'] as const;
export type Tlp = (typeof TLP)[number];

/** 0 for CLEAR to 4 for RED: the number that rows carry. */
export function tlpRank(tlp: Tlp): number {
  return TLP.indexOf(tlp);
}

/** The wire spelling: capitals, no blanks, never translated. */
export function tlpLabel(tlp: Tlp): string {
  return `TLP:${tlp === 'AMBER_STRICT' ? 'AMBER+STRICT' : tlp}`;
}

/** The highest of several labels; CLEAR when there is none. */
export function highestTlp(labels: readonly Tlp[]): Tlp {
  return TLP[Math.max(0, ...labels.map(tlpRank))] ?? 'CLEAR';
}

/** The lowest of several labels; RED when there is none. */
export function lowestTlp(labels: readonly Tlp[]): Tlp {
  return TLP[Math.min(TLP.length - 1, ...labels.map(tlpRank))] ?? 'RED';
}
