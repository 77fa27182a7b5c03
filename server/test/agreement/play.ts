import { draftAdvisory } from '../../features/advisories/actions/draft-advisory.js';
import { markPortions } from '../../features/advisories/actions/mark-portions.js';
import { publishAdvisory } from '../../features/advisories/actions/publish-advisory.js';
import { readAdvisory } from '../../features/advisories/actions/read-advisory.js';
import { reviseAdvisory, type ReviseNeeds } from '../../features/advisories/actions/revise-advisory.js';
import { withdrawAdvisory } from '../../features/advisories/actions/withdraw-advisory.js';
import type { PortionInput, PortionMarkInput } from '../../features/advisories/model/advisory-input.js';
import type { AdvisoryName } from '../../features/advisories/model/advisory.js';
import { asReadBack } from '../../features/advisories/model/input/fake-input.js';
import type { Viewer } from '../../features/auth/model/viewer.js';
import { VISITOR } from '../../features/auth/model/visitor.js';
import { AUTHORS, SOURCES, type Viewers } from './community.js';
import { edited, withRecipient } from './edits.js';
import type { Mark, Step } from './script.js';

/** An advisory that a script has begun. */
export interface Begun {
  readonly name: AdvisoryName;
  readonly source: string;
}

export interface Moment {
  readonly viewers: Viewers;
  readonly begun: readonly Begun[];
}

/** Takes one step, by the hub's own actions. @returns what its author is answered; null when there is nothing to take it on */
export function play(needs: ReviseNeeds, step: Step, { viewers, begun }: Moment) {
  if (step.do === 'draft') {
    const { kind, portions } = step;
    return draftAdvisory(needs, authorOf(viewers, step.source, step.author), { kind, portions });
  }
  const advisory = begun[step.advisory % Math.max(1, begun.length)];
  if (advisory === undefined) return null;
  const source = step.stranger ? SOURCES.find((other) => other !== advisory.source) : advisory.source;
  return change(needs, step, { author: authorOf(viewers, source ?? '', step.author), name: advisory.name });
}

async function change(
  needs: ReviseNeeds,
  step: Exclude<Step, { do: 'draft' }>,
  { author, name }: { readonly author: Viewer; readonly name: string },
) {
  if (step.do === 'publish') return publishAdvisory(needs, author, { name });
  if (step.do === 'withdraw')
    return withdrawAdvisory(needs, author, { name, reason: 'It was wrong', reasonMarking: step.reasonMarking });
  const view = await readAdvisory(needs, author, { name, revisionId: null });
  const expected = { name, expectViewKey: view?.viewKey ?? 'none' };
  const portions = view ? asReadBack(view) : [];
  if (step.do === 'mark') return markPortions(needs, author, { ...expected, marks: marked(portions, step.marks) });
  return reviseAdvisory(needs, author, {
    ...expected,
    portions: edited(portions, step.edits),
    ...(step.note ? { note: 'As we learnt', noteMarking: step.note } : {}),
  });
}

function marked(portions: readonly PortionInput[], marks: readonly Mark[]): readonly PortionMarkInput[] {
  return marks.flatMap(({ place, marking, recipient, presence }) => {
    const chosen = portions[place % portions.length];
    if (chosen?.id == null) return [];
    return [{ portion: chosen.id, marking: marking ?? withRecipient(chosen.marking, recipient), presence }];
  });
}

function authorOf(viewers: Viewers, source: string, number: number): Viewer {
  const authors = AUTHORS[source] ?? [];
  return viewers.get(authors[number % authors.length] ?? '') ?? VISITOR;
}
