import type { InputProblem } from '../../advisories/model/refusals.js';

/** A rule of an input: whether it is broken, and what to say then. */
export type Rule = readonly [isBroken: boolean, problem: InputProblem];

/** All that is wrong, at once. */
export function problemsOf(rules: readonly Rule[]): readonly InputProblem[] {
  return rules.filter(([isBroken]) => isBroken).map(([, problem]) => problem);
}

const HANDLE = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const MAX_HANDLE = 64;
const MAX_NAME = 200;

/** @param path - where the handle stands in the input */
export function handleRule(handle: string, path: string): Rule {
  return [
    !HANDLE.test(handle) || handle.length > MAX_HANDLE,
    {
      code: 'HANDLE_INVALID',
      message: `A handle has 1 to ${MAX_HANDLE} small letters and digits, with single hyphens between them.`,
      path: [path],
    },
  ];
}

export function nameRule(name: string): Rule {
  return [
    name.trim() === '' || name.length > MAX_NAME || /\p{Cc}/u.test(name),
    { code: 'NAME_INVALID', message: `A name has 1 to ${MAX_NAME} characters, in one line.`, path: ['name'] },
  ];
}

export function handleTaken(): InputProblem {
  return { code: 'HANDLE_TAKEN', message: 'Something is called so already. Choose another handle.', path: ['handle'] };
}
