import { enumOf } from '../../../platform/graphql/schema/enum-of.js';
import type { AdvisoryState } from '../model/advisory.js';

export const AdvisoryStateEnum = enumOf<AdvisoryState>('AdvisoryState', 'How far an advisory has come. Unmarked.', {
  DRAFT: 'Being written: seen by AUTHORs, REVIEWERs and HANDLERs of its source alone, whatever its markings say.',
  IN_REVIEW: 'Waiting for the approval of another person; seen like a draft.',
  PUBLISHED: 'Told to whoever its markings clear.',
  WITHDRAWN: 'Taken back by its source; still readable.',
});
