import { accept } from '../../../../kernel/result.js';
import type { Tlp } from '../../../markings/model/tlp.js';
import type { ReviseAdvisoryInput } from '../advisory-input.js';
import type { InputMoment } from './input-moment.js';
import { withinOwnSight } from './own-sight.js';
import { parseIdempotencyKey } from './parse-idempotency-key.js';
import { parsePortions } from './parse-portions.js';
import { parseRemark } from './parse-remark.js';
import { allOf, parseOptional } from './parsed.js';
import type { Parsed } from './parsed.js';
import type { StatedRevision } from './stated-revision.js';

/**
 * Reads all that the author of a new draft or of a revision states.
 *
 * @param ceiling - of the author's token
 */
export function parseRevision(
  input: Pick<ReviseAdvisoryInput, 'portions' | 'note' | 'noteMarking' | 'idempotencyKey'>,
  moment: InputMoment,
  ceiling: Tlp,
): Parsed<StatedRevision> {
  const portions = parsePortions(input.portions, moment);
  const stated = allOf({
    portions: portions.ok ? withinOwnSight(portions.value, ceiling) : portions,
    note: parseOptional(input.note, (text) =>
      parseRemark({ is: 'NOTE', text, marking: input.noteMarking ?? null }, moment),
    ),
    idempotencyKey: parseIdempotencyKey(input.idempotencyKey),
  });
  if (!stated.ok) return stated;
  const { note } = stated.value;
  return accept({ portions: stated.value.portions, remarks: note === null ? [] : [note] });
}
