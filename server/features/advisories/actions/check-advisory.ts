import { newUuid } from '../../../kernel/ids.js';
import { accept, refuse } from '../../../kernel/result.js';
import type { Result } from '../../../kernel/result.js';
import type { Viewer } from '../../auth/model/viewer.js';
import type { AdvisoryName } from '../model/advisory.js';
import type { CheckAdvisoryInput } from '../model/advisory-input.js';
import { newAdvisoryName, parseAdvisoryName } from '../model/advisory-name.js';
import { lintNew } from '../model/lint/lint-stated.js';
import { parseRevision } from '../model/input/parse-revision.js';
import type { Portion } from '../model/portion.js';
import type { PreviewFrame, Publication } from '../model/preview/preview-record.js';
import { isUnpublished } from '../model/preview/publication-of.js';
import type { CheckAdvisoryRefusal, InputProblem } from '../model/refusals.js';
import type { AdvisoryFile } from '../model/revision-plan.js';
import { nextPortions } from '../model/revision/next-portions.js';
import { labelledNow } from '../model/revision/published-labels.js';
import { termWarnings } from '../model/term-warnings.js';
import type { AdvisoryWrites } from '../ports.js';
import { checkWriteLimit } from './check-write-limit.js';
import { NO_AUTHOR } from './draft-advisory.js';
import { lookUpAudiences } from './look-up-audiences.js';
import { markingsOf } from './markings-of.js';
import { openForChange } from './open-for-change.js';
import { stateRevision } from './revise-advisory.js';
import type { ReviseNeeds, RevisionStated } from './revise-advisory.js';

/** What an author would say, read and not kept. */
export interface CheckedAdvisory {
  readonly warnings: readonly InputProblem[];
  /** What it states, and nothing that it does not see: as it would be published now. */
  readonly publication: Publication;
}

/**
 * Reads a draft or a revision as if it were sent, and writes nothing. Checks in this order: rate limit, then as `draftAdvisory` and
 * `reviseAdvisory` do. Nothing can be stale, since nothing is changed.
 */
export async function checkAdvisory(
  needs: ReviseNeeds,
  viewer: Viewer,
  input: CheckAdvisoryInput,
): Promise<Result<CheckedAdvisory, CheckAdvisoryRefusal>> {
  const limited = checkWriteLimit(needs.writeLimit, viewer);
  if (limited !== null) return refuse(limited);
  const { name: text, ...draft } = input;
  if (text === null || text === undefined) {
    return needs.writeAdvisories(viewer, (advisories) => checkDraft({ ...needs, advisories }, viewer, draft));
  }
  const name = parseAdvisoryName(text);
  if (name === null) return refuse({ kind: 'not-found' });
  return needs.writeAdvisories(viewer, (advisories) =>
    checkRevision({ ...needs, advisories }, viewer, { name, portions: input.portions }),
  );
}

type Needs = ReviseNeeds & { readonly advisories: AdvisoryWrites };

async function checkDraft(
  { advisories, clock, random, taxonomies }: Needs,
  viewer: Viewer,
  { kind, portions }: Pick<CheckAdvisoryInput, 'kind' | 'portions'>,
): Promise<Result<CheckedAdvisory, CheckAdvisoryRefusal>> {
  const source = viewer.roles.includes('AUTHOR') ? viewer.organization : null;
  if (source === null) return refuse({ kind: 'forbidden', message: NO_AUTHOR });
  const audiences = await lookUpAudiences(advisories.audiences, markingsOf({ portions }, []));
  const at = { source: source.handle, now: clock.now(), seen: [], audiences };
  const stated = parseRevision({ portions }, at, viewer.ceiling);
  if (!stated.ok) return refuse({ kind: 'invalid-input', problems: stated.refusal });

  const moment = { source: source.handle, membersOf: audiences.membersOf, seen: new Set<never>(), random };
  const said = nextPortions([], stated.value.portions, moment);
  const contents = stated.value.portions.map(({ content }) => content);
  const leaks = lintNew(kind, stated.value.portions, { source, membersOf: audiences.membersOf });
  return accept({
    warnings: [...termWarnings({ taxonomies }, contents), ...leaks],
    publication: { source, portions: said, frame: frameOf({ kind, name: newAdvisoryName(random) }, at.now, random) },
  });
}

async function checkRevision(
  needs: Needs,
  viewer: Viewer,
  { name, portions }: { readonly name: AdvisoryName; readonly portions: CheckAdvisoryInput['portions'] },
): Promise<Result<CheckedAdvisory, CheckAdvisoryRefusal>> {
  const opened = await openForChange(needs.advisories, viewer, { name, viewKey: needs.viewKey, roles: ['AUTHOR'] });
  if (!opened.ok) return opened;
  const { file, organization: source } = opened.value;
  if (file.state === 'WITHDRAWN') return refuse({ kind: 'wrong-state', state: file.state });
  const stated = await stateRevision(needs, { viewer, opened: opened.value }, { portions });
  if (!stated.ok) return stated;

  const said = saidOfWhatIsSeen(file, stated.value);
  const frame = frameOf(file, needs.clock.now(), needs.random);
  return accept({ warnings: stated.value.warnings, publication: { source, portions: said, frame } });
}

/** What a token's ceiling hides from the author stays hidden from what it checks. */
function saidOfWhatIsSeen(
  file: AdvisoryFile,
  { portions, moment }: Pick<RevisionStated, 'portions' | 'moment'>,
): readonly Portion[] {
  const hidden = new Set(file.portions.map(({ id }) => id).filter((id) => !moment.seen.has(id)));
  const said = nextPortions(file.portions, portions, moment).filter(({ id }) => !hidden.has(id));
  return isUnpublished(file) ? labelledNow(said, moment) : said;
}

/** As if it were published now, for the first time: nothing of it is shown but what it says. */
function frameOf(
  { kind, name }: Pick<AdvisoryFile, 'kind' | 'name'>,
  now: Date,
  random: ReviseNeeds['random'],
): PreviewFrame {
  const [uid, revisionId] = [newUuid(random), newUuid(random)];
  const times = { publishedAt: now, updatedAt: now, withdrawalReason: null };
  return { uid, name, kind, state: 'PUBLISHED', revision: 1, revisionId, pastRevisionId: null, ...times };
}
