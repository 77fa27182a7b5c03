/**
 * The base score of a CVSS 3.0 or 3.1 vector.
 *
 * @param vector - one that names each base metric
 * @returns 0.0 to 10.0, in tenths
 *
 * Source: CVSS v3.1 specification, section 7.1 (base metrics equations), section 7.4 (metric values), appendix A (roundup)
 */
export function baseScore(vector: string): number {
  const metric = (name: string) => new RegExp(`/${name}:(\\w)`).exec(vector)?.[1] ?? '';
  const weigh = (weights: Weights, name: string) => weights[metric(name)] ?? 0;
  const isChanged = metric('S') === 'C';
  const lost = 1 - (1 - weigh(LOSS, 'C')) * (1 - weigh(LOSS, 'I')) * (1 - weigh(LOSS, 'A'));
  const impact = isChanged ? 7.52 * (lost - 0.029) - 3.25 * (lost - 0.02) ** 15 : 6.42 * lost;
  if (impact <= 0) return 0;
  const privileges = weigh(isChanged ? PRIVILEGES_CHANGED : PRIVILEGES, 'PR');
  const exploitability = 8.22 * weigh(VECTOR, 'AV') * weigh(COMPLEXITY, 'AC') * privileges * weigh(INTERACTION, 'UI');
  return roundUp(Math.min((isChanged ? 1.08 : 1) * (impact + exploitability), 10));
}

/** The least tenth that is no smaller, reckoned in whole numbers so that no machine rounds otherwise. */
function roundUp(score: number): number {
  const whole = Math.round(score * 100_000);
  return whole % 10_000 === 0 ? whole / 100_000 : (Math.floor(whole / 10_000) + 1) / 10;
}

type Weights = Readonly<Record<string, number>>;

const LOSS: Weights = { H: 0.56, L: 0.22, N: 0 };
const VECTOR: Weights = { N: 0.85, A: 0.62, L: 0.55, P: 0.2 };
const COMPLEXITY: Weights = { L: 0.77, H: 0.44 };
const PRIVILEGES: Weights = { N: 0.85, L: 0.62, H: 0.27 };
const PRIVILEGES_CHANGED: Weights = { N: 0.85, L: 0.68, H: 0.5 };
const INTERACTION: Weights = { N: 0.85, R: 0.62 };
