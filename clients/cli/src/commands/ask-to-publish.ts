import type { AudienceMatrix, Checked, Seamark } from '@seamark/sdk';
import { say } from '../terminal/say.js';
import type { Terminal } from '../terminal/terminal.js';
import { draftWords } from '../words/draft-words.js';
import { headCountWords } from '../words/matrix-words.js';
import { confirm, confirmName } from './confirm.js';
import type { DraftSource, Publishing } from './draft/draft-source.js';

type CheckedMatrix = Checked<{ readonly matrix: AudienceMatrix }>;

/**
 * Tells what a draft would publish, to whom, and what is worth a second look, and asks for the identifier, or for yes where there is none.
 *
 * @returns the same draft; one whose warnings are told already does not tell them again
 * @throws CliFailure when the hub would refuse it, or the answer is another
 */
export async function askToPublish(
  { terminal, hub }: Publishing,
  source: DraftSource,
  yes: boolean,
): Promise<DraftSource> {
  const { draft } = source;
  terminal.err.write(draftWords(terminal.err, draft));
  if (yes) return source;
  // Where nobody can be asked, nobody reads it.
  if (terminal.err.isTerminal) await tellReaders(terminal, hub, source);
  const asking = { verb: 'publish', done: 'published', yes };
  if (draft.revises === null) await confirm(terminal, `${AT_ONCE} Publish?`, asking);
  else await confirmName(terminal, draft.revises.name, asking);
  return { ...source, tellWarnings: () => undefined };
}

const AT_ONCE = 'Whoever is cleared has it at once, and that cannot be undone.';

async function tellReaders({ err }: Terminal, hub: Seamark, source: DraftSource): Promise<void> {
  const checked = await checkIfAble(hub, source);
  if (checked === null) return say(err, 'The hub does not say who would get what.');
  if (!checked.ok) throw await source.refused(checked.refusal);
  err.write(`\n${headCountWords(err, checked.matrix)}\n`);
  source.tellWarnings(checked.warnings);
}

/** Null where the hub cannot say: that keeps nobody from publishing. */
async function checkIfAble(hub: Seamark, { draft }: DraftSource): Promise<CheckedMatrix | null> {
  try {
    return await hub.drafts.check(draft);
  } catch {
    return null;
  }
}
