import type { CommonStep, HiddenDeed, PartSpec } from './script.js';
import { CONTENTS } from './script-words.js';
import type { Part, Slot } from './slot.js';

type OnParts = Exclude<CommonStep | HiddenDeed, { do: 'create' } | { do: 'withdraw' }>;

interface Change {
  /** What a new portion is known by. */
  readonly key: string;
  /** Which portions the step may choose: the common ones, or all. */
  readonly among: readonly Part[];
}

/** The portions as a step leaves them; as they were when it does not fit them. */
export function changeParts({ parts }: Slot, step: OnParts, { key, among }: Change): readonly Part[] {
  const chosen = (number: number): Part | undefined => among[number % Math.max(1, among.length)];
  const replace = (part: Part | undefined, by: Partial<Part>) =>
    parts.map((each) => (each === part ? { ...each, ...by } : each));
  switch (step.do) {
    case 'add':
      return step.spec.type === 'SOURCE' ? parts : inserted(parts, chosen(step.after), partOf(key, step.spec, among));
    case 'edit': {
      const part = chosen(step.part);
      return replace(part, part ? { spec: { ...part.spec, content: contentFor(part.spec, step.spec) } } : {});
    }
    case 'mark': {
      const part = chosen(step.part);
      const { marking, presence } = step.spec;
      return replace(
        part,
        part ? { spec: { ...part.spec, content: contentFor(part.spec, step.spec), marking, presence } } : {},
      );
    }
    case 'recipients': {
      const part = chosen(step.part);
      return replace(part, part ? { extra: toggled(part.extra, step.organization) } : {});
    }
    case 'flip': {
      const part = chosen(step.part);
      return replace(
        part,
        part ? { spec: { ...part.spec, presence: part.spec.presence === 'HIDDEN' ? 'PLACEHOLDER' : 'HIDDEN' } } : {},
      );
    }
    case 'move': {
      const part = chosen(step.part);
      const after = chosen(step.after);
      return part && after && part !== after
        ? inserted(
            parts.filter((each) => each !== part),
            after,
            part,
          )
        : parts;
    }
    case 'remove': {
      const part = chosen(step.part);
      return part === parts.find(({ spec }) => spec.type === 'TITLE') ? parts : parts.filter((each) => each !== part);
    }
  }
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

/** A content of the portion's own type: the step's if it fits, else another than the present one. */
function contentFor(present: PartSpec, wanted: PartSpec): PartSpec['content'] {
  if (wanted.type === present.type) return wanted.content;
  const fitting = CONTENTS.filter(({ type }) => type === present.type).map(({ content }) => content);
  const at = fitting.findIndex((content) => JSON.stringify(content) === JSON.stringify(present.content));
  return fitting[(at + 1) % fitting.length] ?? present.content;
}
