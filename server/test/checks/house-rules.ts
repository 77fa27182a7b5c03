import { basename, extname } from 'node:path';
import { Visitor } from 'oxc-parser';
import type { Check } from './check.js';
import { codeFiles, type SourceFile, sourceFiles } from './source-files.js';
import { parse } from './syntax.js';

/** How many lines a file may have that are not empty. The linter counts those of TypeScript. */
export const MAX_LINES = 250;

const VAGUE = [
  'utils',
  'util',
  'helpers',
  'helper',
  'common',
  'misc',
  'manager',
  'handler',
  'processor',
  'data',
  'info',
];
const SWITCHED_OFF = /(oxlint|eslint)-disable|@ts-(ignore|nocheck)|prettier-ignore|(v8|istanbul) ignore/;
const EXPECTED_ERROR = /@ts-expect-error/;
const PUT_OFF = /\b(TODO|FIXME|XXX)\b(?!.*https?:)/;

/** Names that a standard gave. */
const GIVEN_NAMES = new Set(['page-info']); // Relay's connections

/** What the linter has no rule for. */
export const houseRules: Check = {
  name: 'house rules',
  claim: 'Files are small and named for what they hold; nothing is an enum, switched off, or put off.',
  find: async () => {
    const others = await sourceFiles(/\.(css|html|sql|sh)$/);
    return [...(await codeFiles()).flatMap(breachesOfCode), ...others.flatMap(breachesOfFile)];
  },
};

export function breachesOfFile({ path, text }: SourceFile): readonly string[] {
  const lines = text.split('\n').filter((line) => line.trim() !== '').length;
  const long =
    lines > MAX_LINES ? [`${path}\n    ${lines} lines; it may have ${MAX_LINES}: which two things is it?`] : [];
  return [...long, ...breachesOfName(path)];
}

export function breachesOfCode(file: SourceFile): readonly string[] {
  return [...breachesOfName(file.path), ...breachesOfComments(file), ...enums(file)];
}

function breachesOfName(path: string): readonly string[] {
  const words = path.split('/').map((part) => part.replace(/\..*$/, ''));
  const chosen = words.filter((word) => !GIVEN_NAMES.has(word));
  const vague = chosen.map((word) => word.split('-').at(-1) ?? '').filter((word) => VAGUE.includes(word));
  const shouted = /[A-Z_]/.test(basename(path, extname(path)));
  return [
    ...vague.map((word) => `${path}\n    '${word}' says nothing of what it holds`),
    ...(shouted ? [`${path}\n    a file is named in small letters with hyphens`] : []),
  ];
}

function breachesOfComments(file: SourceFile): readonly string[] {
  const { comments, at } = parse(file);
  const isTest = /\.test\.tsx?$/.test(file.path);
  return comments.flatMap(({ value, start }) => {
    const off = SWITCHED_OFF.exec(value) ?? (isTest ? null : EXPECTED_ERROR.exec(value));
    return [
      ...(off ? [`${at(start)}\n    '${off[0]}' switches a check off: mend the code, or the rule for everybody`] : []),
      ...(PUT_OFF.test(value) ? [`${at(start)}\n    put off without the address of an issue`] : []),
    ];
  });
}

function enums(file: SourceFile): readonly string[] {
  const { program, at } = parse(file);
  const found: string[] = [];
  new Visitor({
    TSEnumDeclaration: ({ id, start }) =>
      void found.push(`${at(start)}\n    ${id.name} is an enum: take a union of strings`),
  }).visit(program);
  return found;
}
