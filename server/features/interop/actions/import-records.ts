import { accept, refuse, type Result } from '../../../kernel/result.js';
import type { MarkingInput } from '../../advisories/model/advisory-input.js';
import type { InputMoment } from '../../advisories/model/input/input-moment.js';
import { parseStatedMarking, type StatedMarking } from '../../advisories/model/input/parse-stated-marking.js';
import { faulty, type Parsed } from '../../advisories/model/input/parsed.js';
import type { Viewer } from '../../auth/model/viewer.js';
import type { OrganizationHandle } from '../../markings/model/marking.js';
import type { Redacted } from '../../markings/model/redacted.js';
import { tlpLabel, tlpRank } from '../../markings/model/tlp.js';
import type { ImportOutcome, ImportRecordsRefusal } from '../model/import-outcome.js';
import type { ImportFormat } from '../model/mapped-record.js';
import { parseRecord } from '../model/parse-record.js';
import { redactOutcomes } from '../model/redact-outcomes.js';
import { importBatch } from './import-batch.js';
import type { ImportNeeds } from './import-needs.js';

export interface ImportRecordsInput {
  readonly format: ImportFormat;
  /** Of every portion that the records make. */
  readonly marking: MarkingInput;
  /** JSON of one record each. */
  readonly records: readonly string[];
}

/** How many records a batch may hold. Each leaves one event, and all of a batch are committed together. */
const MAX_RECORDS = 100;

/**
 * Takes records of another database as published advisories of the viewer's organization, which say whose words they are.
 * A record that is known and has changed becomes a revision. Checks in this order: rate limit, forbidden, input.
 *
 * @returns one outcome a record, in their order: what is wrong with one record is said there, and does not concern the others
 */
export async function importRecords(
  needs: ImportNeeds,
  viewer: Viewer,
  { format, marking, records }: ImportRecordsInput,
): Promise<Result<readonly Redacted<ImportOutcome>[], ImportRecordsRefusal>> {
  const limited = viewer.account === null ? null : needs.importLimit.take(viewer.account);
  if (limited !== null) return refuse({ kind: 'rate-limited', retryAfterSeconds: limited.retryAfterSeconds });
  const importer = importerOf(viewer);
  if (!importer.ok) return importer;
  if (records.length > MAX_RECORDS) return refuse({ kind: 'invalid-input', problems: [TOO_MANY] });

  const source = importer.value;
  const read = records.map((text) => parseRecord(text, format));
  const outcomes = await needs.writeImports(viewer, async (imports) => {
    const audiences = await imports.audiences(marking);
    const marked = markedAs(marking, { source, now: needs.clock.now(), seen: [], audiences });
    if (!marked.ok) return refuse({ kind: 'invalid-input' as const, problems: marked.refusal });
    const moment = { source, marked: marked.value, membersOf: audiences.membersOf };
    return accept(await importBatch({ ...needs, imports }, moment, read));
  });
  return outcomes.ok ? accept(redactOutcomes(outcomes.value, viewer)) : outcomes;
}

/** The organization that the viewer imports for. */
function importerOf({ roles, organization, ceiling }: Viewer): Result<OrganizationHandle, ImportRecordsRefusal> {
  if (!roles.includes('AUTHOR') || organization === null) return refuse({ kind: 'forbidden', message: NO_AUTHOR });
  // A lower ceiling could not tell what its organization imported already from what it did not.
  if (tlpRank(ceiling) < tlpRank('AMBER_STRICT')) return refuse({ kind: 'forbidden', message: CEILING });
  return accept(organization.handle);
}

function markedAs(input: MarkingInput, moment: InputMoment): Parsed<StatedMarking> {
  if (input.tlp === 'RED') return faulty(['marking', 'tlp'], 'LABEL_NOT_ALLOWED', RED);
  return parseStatedMarking(input, { path: ['marking'], before: null }, moment);
}

const NO_AUTHOR = 'Importing takes the role AUTHOR in an active organization.';
const CEILING = `Importing takes a token that sees up to ${tlpLabel('AMBER_STRICT')}: use one with a higher ceiling.`;
const RED = `Records of public databases are not ${tlpLabel('RED')}, which is for persons by name. Import them under another label.`;
const TOO_MANY = {
  code: 'LIST_TOO_LONG',
  message: `A batch holds at most ${MAX_RECORDS} records. Send them in several.`,
  path: ['records'],
};
