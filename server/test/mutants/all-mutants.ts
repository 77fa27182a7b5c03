import type { Mutant } from './mutant.js';
import { MUTANTS_OF_ANSWERS } from './mutants-of-answers.js';
import { MUTANTS_OF_ENTITIES } from './mutants-of-entities.js';
import { MUTANTS_OF_EVENTS } from './mutants-of-events.js';
import { MUTANTS_OF_EXPORTS } from './mutants-of-exports.js';
import { MUTANTS_OF_HISTORIES } from './mutants-of-histories.js';
import { MUTANTS_OF_KEEPING } from './mutants-of-keeping.js';
import { MUTANTS_OF_LISTS } from './mutants-of-lists.js';
import { MUTANTS_OF_PARTNERS } from './mutants-of-partners.js';
import { MUTANTS_OF_PREVIEWS } from './mutants-of-previews.js';
import { MUTANTS_OF_REVIEWS } from './mutants-of-reviews.js';
import { MUTANTS_OF_SEARCH } from './mutants-of-search.js';
import { MUTANTS_OF_VIEWS } from './mutants-of-views.js';

export const allMutants: readonly Mutant[] = [
  ...MUTANTS_OF_LISTS,
  ...MUTANTS_OF_HISTORIES,
  ...MUTANTS_OF_EVENTS,
  ...MUTANTS_OF_VIEWS,
  ...MUTANTS_OF_ANSWERS,
  ...MUTANTS_OF_SEARCH,
  ...MUTANTS_OF_KEEPING,
  ...MUTANTS_OF_EXPORTS,
  ...MUTANTS_OF_PREVIEWS,
  ...MUTANTS_OF_ENTITIES,
  ...MUTANTS_OF_REVIEWS,
  ...MUTANTS_OF_PARTNERS,
];
