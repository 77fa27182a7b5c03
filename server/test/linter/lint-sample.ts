import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { MarkingInput, PortionInput } from '../../features/advisories/model/advisory-input.js';
import { anInputMoment } from '../../features/advisories/model/fake-world.js';
import { parseContent } from '../../features/advisories/model/input/parse-content.js';
import { lintPortions } from '../../features/advisories/model/lint/lint-portions.js';
import type { StatedLabelled } from '../../features/advisories/model/lint/linted-portion.js';
import type { SourceNames } from '../../features/advisories/model/lint/source-leaks.js';
import type { InputProblem } from '../../features/advisories/model/refusals.js';
import { labelOf } from '../../features/markings/model/label-of.js';
import type { Label } from '../../features/markings/model/label.js';
import type { OrganizationHandle } from '../../features/markings/model/marking.js';
import { parseMarking } from '../../features/markings/model/parse-marking.js';
import { SEEDS } from '../../main/sample/plant-seeds.js';

interface Community {
  readonly organizations: readonly {
    readonly handle: OrganizationHandle;
    readonly name: string;
    readonly sector: string;
  }[];
  readonly communities: readonly { readonly handle: string; readonly members: readonly string[] }[];
  readonly accounts: readonly { readonly account: string; readonly organization: string }[];
}

const { organizations, communities, accounts } = JSON.parse(
  readFileSync(path.join(SEEDS, 'community.json'), 'utf8'),
) as Community;

/** A draft of the sample community, as its file holds it. */
export interface SampleDraft {
  readonly file: string;
  readonly as: string;
  readonly draft: { readonly kind: string; readonly portions: readonly PortionInput[] };
}

export function sampleDrafts(): readonly SampleDraft[] {
  const folder = path.join(SEEDS, 'advisories');
  return readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file) => ({
      file,
      ...(JSON.parse(readFileSync(path.join(folder, file), 'utf8')) as Omit<SampleDraft, 'file'>),
    }));
}

/** What the linter says of portions of an organization of the sample community. */
export function lintSample(portions: readonly PortionInput[], source: SourceNames): readonly InputProblem[] {
  return lintPortions(
    portions.map((portion, index) => toStated(portion, index, source.handle)),
    source,
  );
}

export function sourceOf(account: string): SourceNames {
  const handle = accounts.find((person) => person.account === account)?.organization;
  const organization = organizations.find((candidate) => candidate.handle === handle);
  if (!organization) throw new Error(`${account} is of no organization of the sample community.`);
  return organization;
}

function toStated(portion: PortionInput, index: number, source: OrganizationHandle): StatedLabelled {
  const at = ['portions', String(index)];
  const content = parseContent(portion.content, { type: portion.type, path: at }, anInputMoment({ source }));
  if (!content.ok) throw new Error(JSON.stringify(content.refusal));
  const { type } = portion;
  return {
    path: at,
    type,
    lang: portion.lang ?? 'en',
    label: labelled(portion.marking, source),
    content: content.value,
  };
}

function labelled(input: MarkingInput, source: OrganizationHandle): Label {
  const marking = parseMarking(input);
  if (!marking.ok) throw new Error(JSON.stringify(marking.refusal));
  const named = communities.filter(({ handle }) => marking.value.communities.some((community) => community === handle));
  const members = organizations.filter(
    ({ handle, sector }) =>
      marking.value.sectors.some((wanted) => wanted === sector) || named.some(({ members: of }) => of.includes(handle)),
  );
  const label = labelOf(marking.value, { source, members: members.map(({ handle }) => handle) });
  if (!label.ok) throw new Error(JSON.stringify(label.refusal));
  return label.value;
}
