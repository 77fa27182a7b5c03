import { enumOf } from '../../../platform/graphql/schema/enum-of.js';
import type { AdvisoryOrder } from '../model/advisory-filter.js';

export const AdvisoryOrderEnum = enumOf<AdvisoryOrder>(
  'AdvisoryOrder',
  "How a list is sorted, by the viewer's own times. Ties go by `updatedAt`, newest first, then by name.",
  {
    UPDATED_DESC: 'By the last change that the viewer sees, newest first.',
    PUBLISHED_DESC: "By when the viewer's first visible portion was published, newest first.",
    PUBLISHED_ASC: 'The same, oldest first.',
    SEVERITY_DESC: 'By `severity`, the worst first, null last.',
    RELEVANCE: 'By how well the best visible portion matches the search; without one `BAD_REQUEST`.',
  },
);
