import type { CommonStep, HiddenDeed, PartSpec } from './script.js';
import { asSaidBy, CONTENTS } from './script-words.js';
import type { Part, Slot } from './slot.js';

/** Steps that change what an advisory says. */
export type OnParts<Step> = Exclude<Step, { do: 'create' } | { do: 'publish' } | { do: 'withdraw' }>;

interface Change {
  /** What a new portion is known by. */
  readonly key: string;
  /** Which portions the step may choose: the common ones, or all. */
  readonly among: readonly Part[];
  /** Behind which one may be moved; absent: those that may be chosen. */
  readonly beside?: readonly Part[];
}

/** The portions as a step leaves them; as they were when it does not fit them. */
export function changeParts(
  { parts, source }: Slot,
  step: OnParts<CommonStep | HiddenDeed>,
  { key, among, beside = among }: Change,
): readonly Part[] {
  const chosen = (number: number): Part | undefined => among[number % Math.max(1, among.length)];
  if (step.do === 'add') {
    if (step.spec.type === 'SOURCE') return parts;
    return added(parts, partOf(key, asSaidBy(source, step.spec), among), { after: chosen(step.after), among });
  }
  const part = chosen(step.part);
  if (!part) return parts;
  if (step.do === 'move') return moved(parts, part, beside[step.after % beside.length]);
  if (step.do === 'remove') return removed(parts, part);
  const said = step.do === 'mark' ? { ...step, spec: asSaidBy(source, step.spec) } : step;
  return parts.map((each) => (each === part ? { ...each, ...changed(each, said) } : each));
}

function changed(
  { spec, extra }: Part,
  step: Extract<OnParts<CommonStep | HiddenDeed>, { do: 'edit' | 'mark' | 'recipients' | 'flip' }>,
): Partial<Part> {
  switch (step.do) {
    case 'edit':
      return { spec: { ...spec, content: 'joined' in step ? contentFor(spec, step.spec) : editedOf(spec, step.spec) } };
    case 'mark': {
      const isSame = JSON.stringify(spec.marking) === JSON.stringify(step.spec.marking);
      const content = isSame ? editedOf(spec, step.spec) : contentFor(spec, step.spec);
      return { spec: { ...step.spec, type: spec.type, content } };
    }
    case 'recipients':
      return { extra: toggled(extra, step.organization) };
    case 'flip':
      return { spec: { ...spec, presence: spec.presence === 'HIDDEN' ? 'PLACEHOLDER' : 'HIDDEN' } };
  }
}

/** Behind the last one means behind all, hidden ones too: that is where an author adds. */
function added(
  parts: readonly Part[],
  part: Part,
  { after, among }: { readonly after: Part | undefined; readonly among: readonly Part[] },
): readonly Part[] {
  return after === among.at(-1) ? [...parts, part] : inserted(parts, after, part);
}

function moved(parts: readonly Part[], part: Part, after: Part | undefined): readonly Part[] {
  return after === part
    ? parts
    : inserted(
        parts.filter((each) => each !== part),
        after,
        part,
      );
}

/** The first TITLE stays: an advisory needs one. */
function removed(parts: readonly Part[], part: Part): readonly Part[] {
  return part === parts.find(({ spec }) => spec.type === 'TITLE') ? parts : parts.filter((each) => each !== part);
}

function partOf(key: string, spec: PartSpec, among: readonly Part[]): Part {
  return { key, spec, extra: [], common: among.every(({ common }) => common) };
}

function inserted(parts: readonly Part[], after: Part | undefined, part: Part): readonly Part[] {
  return parts.toSpliced(after ? parts.indexOf(after) + 1 : parts.length, 0, part);
}

function toggled(list: readonly string[], item: string): readonly string[] {
  return list.includes(item) ? list.filter((each) => each !== item) : [...list, item];
}

/**
 * What a system is called is told apart from what its author was shown of it, hidden portions included, as long as the portion's marking
 * stays: only its versions are edited then. A hidden step may edit all, since nobody sees it before it is marked anew.
 */
function editedOf(spec: PartSpec, wanted: PartSpec): PartSpec['content'] {
  const { affected } = spec.content;
  if (!affected) return contentFor(spec, wanted);
  return { affected: { ...affected, versions: `< ${JSON.stringify(wanted.content).length}` } };
}

/** A content of the portion's own type: the step's if it fits, else one that depends on the step alone, as the present one may be hidden. */
function contentFor({ type, content }: PartSpec, wanted: PartSpec): PartSpec['content'] {
  if (wanted.type === type) return wanted.content;
  const fitting = CONTENTS.filter((said) => said.type === type);
  return fitting[JSON.stringify(wanted.content).length % fitting.length]?.content ?? content;
}
