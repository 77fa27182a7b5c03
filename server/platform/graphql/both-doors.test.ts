import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Asked, type BothDoors, codesOf, openBothDoors, withoutReferences } from '../../test/doors/both-doors.js';
import { type FakeHub, openFakeHub } from './fake-graph.js';
import { DEFAULT_LIMITS } from './limits/limits.js';

let hub: FakeHub;
let doors: BothDoors;
beforeAll(async () => {
  hub = await openFakeHub({ limits: { timeoutMs: 100 } });
  doors = await openBothDoors(hub.url, 'alice');
});
afterAll(async () => {
  doors.close();
  await hub.stop();
});

const times = (count: number, text: string): string => Array.from({ length: count }, () => text).join(' ');
const nested = (count: number, open: string, close: string): string => open.repeat(count) + close.repeat(count);
const TEXT = 'query ($text: String) { echo(text: $text) }';
const PAGES = `query ($n: Int) { ${times(4, 'items(first: $n) { nodes {')} name ${times(4, '} }')} }`;
const PROTOTYPE = JSON.parse('{"paint":{"color":"RED","__proto__":{}}}') as Readonly<Record<string, unknown>>;
const PAINT = 'query ($paint: Paint) { echo(paint: $paint) }';

type Case = readonly [what: string, asked: string | Asked, codes: readonly string[]];

const CASES: readonly Case[] = [
  ['a question', '{ who }', []],
  ['what costs', '{ items(first: 7) { nodes { name } total } }', []],
  ['introspection', '{ __schema { types { name kind } } __type(name: "Paint") { name } }', []],
  ['a mutation', 'mutation { write }', []],
  ['names of prototypes', '{ __proto__: who constructor: who toString: who hasOwnProperty: who }', []],
  ['a variable that is not declared', { query: '{ who }', variables: { constructor: 1, toString: [] } }, []],
  ['a variable named as what every object has', 'query ($constructor: String) { echo(text: $constructor) }', []],
  ['a comment', '# { who }', ['BAD_REQUEST']],
  ['broken grammar', '{ who', ['BAD_REQUEST']],
  ['no character of GraphQL', '{ who } \u0007', ['BAD_REQUEST']],
  ['another language', 'SELECT * FROM hub.portion', ['BAD_REQUEST']],
  ['a schema', 'type Query { who: String }', ['BAD_REQUEST']],
  ['no field of the schema', '{ whom }', ['BAD_REQUEST']],
  ['a field of every object', '{ constructor }', ['BAD_REQUEST']],
  ['a fragment and no operation', 'fragment a on Query { who }', ['BAD_REQUEST']],
  ['a fragment in a circle', '{ ...a } fragment a on Query { ...a }', ['BAD_REQUEST']],
  ['two operations and no name', 'query a { who } query b { who }', ['BAD_REQUEST']],
  ['a number beyond Int', '{ items(first: 99999999999) { total } }', ['BAD_REQUEST']],
  ['a number beyond counting', `{ items(first: ${'9'.repeat(500)}) { total } }`, ['BAD_REQUEST']],
  ['the character that no database keeps', '{ echo(text: "a\\u0000b") }', ['BAD_REQUEST']],
  ['the same in a variable', { query: TEXT, variables: { text: 'a\u0000b' } }, ['BAD_REQUEST']],
  ['half a pair in a variable', { query: TEXT, variables: { text: '\ud800' } }, ['BAD_REQUEST']],
  [
    'half a pair where no variable is declared',
    { query: '{ who }', variables: { deep: [{ er: '\udc00' }] } },
    ['BAD_REQUEST'],
  ],
  ['a variable of another type', { query: TEXT, variables: { text: { toString: 1 } } }, ['BAD_REQUEST']],
  ['a variable that lacks what it must have', { query: PAINT, variables: { paint: {} } }, ['BAD_REQUEST']],
  ['a variable with a key of its prototype', { query: PAINT, variables: PROTOTYPE }, ['BAD_REQUEST']],
  [
    'introspection without end',
    `{ __schema { types { ${times(5, 'fields { type {')} name ${times(5, '} }')} } } }`,
    ['BAD_REQUEST'],
  ],
  ['too many levels', `{ ${times(20, 'tree {')} name ${times(20, '}')} }`, ['COST_EXCEEDED']],
  ['too many aliases', `{ ${times(19, 'a: who')} tree { ${times(32, 'a: name')} } }`, ['COST_EXCEEDED']],
  ['too many root fields', `{ ${times(21, 'who')} }`, ['COST_EXCEEDED']],
  ['too many words', `{ ${times(5_000, 'who')} }`, ['COST_EXCEEDED']],
  ['too many brackets', `{ echo(text: ${nested(2_400, '[', ']')}) }`, ['COST_EXCEEDED']],
  ['too many fields to compare', `{ ${times(700, 'items { nodes { name } }')} }`, ['COST_EXCEEDED']],
  [
    'fragments that double',
    `{ ...f0 } ${Array.from({ length: 24 }, (_, n) => `fragment f${n} on Query { ...f${n + 1} ...f${n + 1} }`).join(' ')} fragment f24 on Query { who }`,
    ['COST_EXCEEDED'],
  ],
  ['pages of pages', `{ ${times(5, 'items(first: 100) { nodes {')} name ${times(5, '} }')} }`, ['COST_EXCEEDED']],
  ['pages of pages by a variable', { query: PAGES, variables: { n: 100 } }, ['COST_EXCEEDED']],
  ['a request error', '{ who refused }', ['BAD_CURSOR']],
  ['a fault', '{ who broken }', ['INTERNAL']],
  ['nothing where something must be', '{ missing }', ['INTERNAL']],
  ['what does not fit its type', '{ misfit }', ['INTERNAL']],
  ['what takes too long', '{ slow }', ['TIMEOUT']],
];

describe('the same request', () => {
  it.each(CASES)('is answered alike at both doors: %s', async (_what, request, codes) => {
    const asked = typeof request === 'string' ? { query: request } : request;

    const overHttp = await doors.overHttp(asked);
    const overSocket = await doors.overSocket(asked);

    expect(withoutReferences(overSocket)).toEqual(withoutReferences(overHttp));
    expect(codesOf(overHttp)).toEqual(codes);
  });

  it.each([
    ['one of the operations', 'b', []],
    ['one that there is not', 'c', ['BAD_REQUEST']],
    ['what every object has', 'constructor', ['BAD_REQUEST']],
    ['none, by nothing', '', ['BAD_REQUEST']],
    ['none, by null', null, ['BAD_REQUEST']],
  ])('is answered alike where it names %s', async (_what, operationName, codes) => {
    const asked = { query: 'query a { who } query b { who }', operationName, variables: null };

    const overHttp = await doors.overHttp(asked);

    expect(await doors.overSocket(asked)).toEqual(overHttp);
    expect(codesOf(overHttp)).toEqual(codes);
  });

  it.each([
    ['an empty document', '{"query":""}'],
    ['a variable that nests without end', `{"query":"${TEXT}","variables":{"text":${nested(30_000, '[', ']')}}}`],
  ])('is refused at both doors, in words of each: %s', async (_what, body) => {
    const [overHttp, overSocket] = [await doors.overHttp(body), await doors.overSocket(body)];

    expect([codesOf(overHttp), codesOf(overSocket)]).toEqual([['BAD_REQUEST'], ['BAD_REQUEST']]);
  });

  it('is told its cost at both doors: of what it asks for, not of what there is', async () => {
    const asked = { query: 'query ($n: Int) { items(first: $n) { nodes { name } } }', variables: { n: 30 } };
    const limit = DEFAULT_LIMITS.maxCost;

    const overHttp = await doors.overHttp(asked);

    expect(overHttp).toEqual({ data: { items: { nodes: [] } }, extensions: { cost: { requested: 32, limit } } });
    expect(await doors.overSocket(asked)).toEqual(overHttp);
  });
});
