import type { Advisory } from './advisory.js';
import type {
  AddPersonAnswer,
  AcknowledgeEventsAnswer,
  ApproveAdvisoryAnswer,
  CheckAdvisoryAnswer,
  DraftAdvisoryAnswer,
  ImportRecordsAnswer,
  MarkPortionsAnswer,
  PublishAdvisoryAnswer,
  RemoveExportAnswer,
  RemoveSubscriptionAnswer,
  ReviseAdvisoryAnswer,
  SaveSubscriptionAnswer,
  ReturnAdvisoryAnswer,
  StartExportAnswer,
  SubmitAdvisoryAnswer,
  WithdrawAdvisoryAnswer,
} from './generated/documents.js';
import { readAdvisory } from './read-advisory.js';
import { type PortionReaders, toReaders } from './readers.js';
import type { InputProblem, Refusal } from './refusal.js';

/** What a hub made of something it was asked to write: done, or refused with the reason. */
export type Outcome =
  | {
      readonly ok: true;
      /** As its author now sees it. */
      readonly advisory: Advisory;
      /** What was accepted and may yet be a mistake. */
      readonly warnings: readonly InputProblem[];
    }
  | { readonly ok: false; readonly refusal: Refusal };

/** What came of marking portions anew; with who has been told them so far. */
export type MarkOutcome =
  | (Extract<Outcome, { readonly ok: true }> & { readonly readers: readonly PortionReaders[] })
  | Extract<Outcome, { readonly ok: false }>;

/** A refusal as an exception, for scripts that have no better answer to one than to stop. */
export class SeamarkRefusal extends Error {
  override readonly name = 'SeamarkRefusal';

  constructor(readonly refusal: Refusal) {
    super(describe(refusal));
  }
}

/** The good half of an outcome. @throws SeamarkRefusal when it was refused */
export function accepted<T extends { readonly ok: boolean }>(
  outcome: T | { readonly ok: false; readonly refusal: Refusal },
): Extract<T, { readonly ok: true }> {
  if ('refusal' in outcome) throw new SeamarkRefusal(outcome.refusal);
  return outcome as Extract<T, { readonly ok: true }>;
}

type Answered =
  | DraftAdvisoryAnswer['draftAdvisory']
  | ReviseAdvisoryAnswer['reviseAdvisory']
  | PublishAdvisoryAnswer['publishAdvisory']
  | WithdrawAdvisoryAnswer['withdrawAdvisory']
  | SubmitAdvisoryAnswer['submitAdvisory']
  | ApproveAdvisoryAnswer['approveAdvisory']
  | ReturnAdvisoryAnswer['returnAdvisory'];
type Success = Extract<Answered, { readonly advisory: unknown }>;

type AnsweredRefusal =
  | Exclude<AddPersonAnswer['addPerson'], { readonly person: unknown }>
  | Exclude<Answered, Success>
  | Exclude<CheckAdvisoryAnswer['checkAdvisory'], { readonly warnings: unknown }>
  | Exclude<MarkPortionsAnswer['markPortions'], { readonly readers: unknown }>
  | Exclude<ImportRecordsAnswer['importRecords'], { readonly outcomes: unknown }>
  | Exclude<SaveSubscriptionAnswer['saveSubscription'], { readonly subscription: unknown }>
  | Exclude<AcknowledgeEventsAnswer['acknowledgeEvents'], { readonly subscription: unknown }>
  | Exclude<RemoveSubscriptionAnswer['removeSubscription'], { readonly name: unknown }>
  | Exclude<StartExportAnswer['startExport'], { readonly export: unknown }>
  | Exclude<RemoveExportAnswer['removeExport'], { readonly id: unknown }>;

/** Reads the answer of any mutation that writes an advisory. */
export function readOutcome(answered: Answered): Outcome {
  if (!('advisory' in answered)) return { ok: false, refusal: readRefusal(answered) };
  const warnings = 'warnings' in answered ? answered.warnings : [];
  return { ok: true, advisory: readAdvisory(answered.advisory), warnings };
}

export function readMarkOutcome(answered: MarkPortionsAnswer['markPortions']): MarkOutcome {
  if (!('readers' in answered)) return { ok: false, refusal: readRefusal(answered) };
  const { advisory, warnings, readers } = answered;
  return { ok: true, advisory: readAdvisory(advisory), warnings, readers: readers.map(toReaders) };
}

/** The refusal that a mutation answered. */
export function readRefusal(answered: AnsweredRefusal): Refusal {
  const { code: hubCode, message } = answered;
  switch (answered.__typename) {
    case 'InvalidInputRefusal':
      return { code: 'INVALID_INPUT', message, problems: answered.problems };
    case 'WrongStateRefusal':
      return { code: 'WRONG_STATE', message, state: answered.state };
    case 'StandingRefusal':
      return { code: 'WRONG_STATE', message, state: null };
    case 'StaleRevisionRefusal':
      return { code: 'STALE_REVISION', message, viewKey: answered.viewKey };
    case 'RateLimitedRefusal':
      return { code: 'RATE_LIMITED', message, retryAfterSeconds: answered.retryAfterSeconds };
    default:
      return isPlain(hubCode) ? { code: hubCode, message } : { code: 'UNKNOWN', message, hubCode };
  }
}

function isPlain(code: string): code is 'FORBIDDEN' | 'NOT_FOUND' | 'NEEDS_REVIEW' {
  return code === 'FORBIDDEN' || code === 'NOT_FOUND' || code === 'NEEDS_REVIEW';
}

function describe(refusal: Refusal): string {
  const problems = refusal.code === 'INVALID_INPUT' ? refusal.problems : [];
  return [refusal.message, ...problems.map(({ path, message }) => `${path.join('.')}: ${message}`)].join('\n');
}
