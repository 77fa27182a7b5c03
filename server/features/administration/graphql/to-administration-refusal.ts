import { never } from '../../../kernel/never.js';
import { fill } from '../../../platform/graphql/schema/fill.js';
import type { InvalidInputRefusal } from '../../advisories/graphql/refusals/invalid-input.type.js';
import type {
  ForbiddenRefusal,
  NotFoundRefusal,
  RateLimitedRefusal,
} from '../../advisories/graphql/refusals/refusals.types.js';
import { toDraftRefusal, toNotFound } from '../../advisories/graphql/refusals/to-refusal.js';
import type { AdministrationRefusal as RefusalModel } from '../model/refusals.js';
import { StandingRefusal } from './standing-refusal.type.js';

export type AdministrationRefusal =
  InvalidInputRefusal | ForbiddenRefusal | NotFoundRefusal | RateLimitedRefusal | StandingRefusal;

export function toAdministrationRefusal(refusal: RefusalModel): AdministrationRefusal {
  switch (refusal.kind) {
    case 'not-found':
      return toNotFound(refusal.message);
    case 'wrong-standing':
      return fill(StandingRefusal, { code: 'WRONG_STATE', message: refusal.message });
    case 'invalid-input':
    case 'forbidden':
    case 'rate-limited':
      return toDraftRefusal(refusal);
    default:
      return never(refusal);
  }
}
