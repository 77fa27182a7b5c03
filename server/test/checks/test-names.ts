import { type CallExpression, type Expression, Visitor } from 'oxc-parser';
import type { Check } from './check.js';
import { codeFiles, type SourceFile } from './source-files.js';
import { parse } from './syntax.js';

/** A test as it is written, once, however often a table or a suite runs it. */
interface NamedTest {
  readonly name: string;
  /** `path:line`. */
  readonly at: string;
}

export const testNames: Check = {
  name: 'test names',
  claim: 'Every test says one thing of its own, in the present tense.',
  find: async () => findUnclearNames(await codeFiles()),
};

export function findUnclearNames(files: readonly SourceFile[]): readonly string[] {
  const tests = files.flatMap(testsOf);
  const hesitant = tests.filter(({ name }) => /\bshould\b/i.test(name));
  return [
    ...hesitant.map(({ name, at }) => `${at}\n    say what it does, not what it should: '${name}'`),
    ...repeated(tests),
  ];
}

function repeated(tests: readonly NamedTest[]): readonly string[] {
  const first = new Map<string, string>();
  return tests.flatMap(({ name, at }) => {
    const before = first.get(name);
    if (before === undefined) first.set(name, at);
    return before === undefined ? [] : [`${at}\n    ${before} has the same name: '${name}'`];
  });
}

function testsOf(file: SourceFile): readonly NamedTest[] {
  if (!file.text.includes(`from 'vitest'`)) return [];
  const { program, at } = parse(file);
  const tests: NamedTest[] = [];
  new Visitor({
    CallExpression: (call) => {
      const name = nameOfTest(call, file.text);
      if (name !== null) tests.push({ name, at: at(call.start) });
    },
  }).visit(program);
  return tests;
}

/** @returns null when this is no test, or one that is named elsewhere: by a table's `$name`, say */
function nameOfTest({ callee, arguments: [name] }: CallExpression, text: string): string | null {
  if (!isTestFunction(callee)) return null;
  if (name?.type !== 'Literal' && name?.type !== 'TemplateLiteral') return null;
  const sentence = text.slice(name.start + 1, name.end - 1);
  return /^(\$\{[^}]*\}|[$%][\w.]+)$/.test(sentence) ? null : sentence;
}

/** True for `it`, `test`, `it.skip`, `it.each(cases)`, `` it.each`cases` `` and the like. */
function isTestFunction(callee: Expression): boolean {
  if (callee.type === 'Identifier') return callee.name === 'it' || callee.name === 'test';
  if (callee.type === 'MemberExpression') return isTestFunction(callee.object);
  if (callee.type === 'CallExpression')
    return callee.callee.type === 'MemberExpression' && isTestFunction(callee.callee);
  return callee.type === 'TaggedTemplateExpression' && isTestFunction(callee.tag);
}
