import type { MarkingInput } from '../../features/advisories/model/advisory-input.js';
import type { CommonStep, HiddenStep, PartSpec, Script } from './script.js';

/** A script in a few lines, for whoever has to find out what went wrong. */
export function describeScript({ viewer, common, hidden }: Script): string {
  return [
    `viewer: ${viewer ?? 'a visitor'}`,
    ...common.map((step, at) => `${at}. ${describeStep(step)}`),
    ...hidden.flatMap((steps, world) => [
      `hidden in world ${world}:`,
      ...steps.map((step) => `  before ${step.at}${step.joined ? ', in one commit' : ''}: ${describeStep(step)}`),
    ]),
  ].join('\n');
}

function describeStep(step: CommonStep | HiddenStep): string {
  if (step.do === 'create') {
    const { source, parts, publish } = step.advisory;
    return `${source} ${publish ? 'publishes' : 'drafts'} ${parts.map(describePart).join(' | ')}`;
  }
  const numbers = Object.entries(step).filter(([name]) =>
    ['slot', 'part', 'after', 'organization', 'note'].includes(name),
  );
  const said = numbers.map(([name, value]) => `${name} ${String(value)}`).join(', ');
  return `${step.do} ${said}${'spec' in step ? `: ${describePart(step.spec)}` : ''}`;
}

function describePart({ type, marking, presence, content }: PartSpec): string {
  return `${type} ${describeMarking(marking)} ${presence} ${JSON.stringify(content)}`;
}

function describeMarking({ tlp, ...audience }: MarkingInput): string {
  return [tlp, ...Object.entries(audience).map(([name, value]) => `${name}=${String(value)}`)].join(' ');
}
