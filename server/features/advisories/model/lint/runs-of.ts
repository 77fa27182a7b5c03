/**
 * Every row of `WORDS` words of a text, but those that hold too few words that say something, and what stands in many advisories. Two
 * texts that share a longer row share each of these in it.
 */
export function runsOf(words: readonly string[]): readonly string[] {
  const runs: string[] = [];
  for (let at = 0; at + WORDS <= words.length; at += 1) {
    const run = words.slice(at, at + WORDS);
    if (tells(run)) runs.push(run.join(' '));
  }
  return runs;
}

function tells(run: readonly string[]): boolean {
  if (run.filter((word) => word.length > 3).length < TELLING) return false;
  const text = run.join(' ');
  return !PHRASES.some((phrase) => phrase.includes(text));
}

/** What stands in many advisories. As `spelled` has it. */
const PHRASES: readonly string[] = [
  'this advisory will be updated as we learn more',
  'we will update this advisory as we learn more',
  'there is no evidence of exploitation in the wild',
  'we have no evidence that this was exploited',
  'please report what you see to the contact below',
  'do not pass this on beyond your organization',
  'the rest is withheld until a fix is available',
  'no personal data of customers was accessed',
  'we thank the reporters for their coordinated disclosure',
];

const WORDS = 7;
const TELLING = 4;
