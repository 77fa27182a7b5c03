import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { buildSchema, getOperationAST, type OperationTypeNode, parse } from 'graphql';
import { expect } from 'vitest';
import { projectRoot } from '../../platform/config/project-root.js';
import { DEFAULT_SOCKET_LIMITS } from '../../platform/graphql/socket/socket-limits.js';
import type { TestHub } from '../test-hub.js';
import type { WordsByName } from './any-value.js';
import { anyGarbage, spoilt } from './any-garbage.js';
import { anyOperation } from './any-operation.js';
import {
  type Asked,
  type BothDoors,
  codesOf,
  type DoorAnswer,
  openBothDoors,
  withoutReferences,
} from './both-doors.js';
import { wordsOf } from './words-of.js';

/** What became of so many requests: the codes of their errors (`none` where there were none), most frequent first. */
export interface FuzzTally {
  readonly asked: number;
  readonly seconds: number;
  readonly codes: Readonly<Record<string, number>>;
}

const ASKERS = ['visitor', 'reader@cert', 'handler@cert', 'author@meridian', 'author@tern'] as const;

/**
 * Asks a hub whatever comes to mind at both its doors, and fails where it says INTERNAL or says two different things.
 *
 * @param seed - of what comes to mind
 */
export async function fuzzDoors(hub: TestHub, count: number, seed: number): Promise<FuzzTally> {
  const doors = await openAll(hub);
  const counts = new Map<string, number>();
  const begun = performance.now();
  try {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...ASKERS), anythingTo(await wordsOf(doors)), async (asker, asked) => {
        for (const code of await askBoth(doorOf(doors, asker), asked)) counts.set(code, (counts.get(code) ?? 0) + 1);
      }),
      { numRuns: count, seed },
    );
  } finally {
    for (const door of doors.values()) door.close();
  }
  const codes = Object.fromEntries([...counts].sort(([, left], [, right]) => right - left));
  return { asked: count, seconds: (performance.now() - begun) / 1_000, codes };
}

function anythingTo(words: WordsByName): fc.Arbitrary<Asked> {
  const schema = buildSchema(readFileSync(`${projectRoot()}/schema/hub.graphql`, 'utf8'));
  const operations = anyOperation(schema, words);
  return fc.oneof(
    { weight: 7, arbitrary: operations },
    { weight: 2, arbitrary: spoilt(operations) },
    { weight: 1, arbitrary: anyGarbage },
  );
}

async function openAll({ hub, tokenOf }: TestHub): Promise<ReadonlyMap<string, BothDoors>> {
  const open = async (asker: string) => {
    const token = asker === 'visitor' ? null : tokenOf(asker);
    return [asker, await openBothDoors(`${hub.url}/graphql`, token)] as const;
  };
  return new Map(await Promise.all(ASKERS.map(open)));
}

function doorOf(doors: ReadonlyMap<string, BothDoors>, asker: string): BothDoors {
  const door = doors.get(asker);
  if (!door) throw new Error(`nobody opened the doors for ${asker}`);
  return door;
}

/** @returns the codes of what was answered */
async function askBoth(doors: BothDoors, asked: Asked): Promise<ReadonlySet<string>> {
  // What is too much for a frame a socket closes at, unread: there is but one answer then.
  const overHttp = await doors.overHttp(asked);
  const overSocket = isFramed(asked) ? await doors.overSocket(asked) : overHttp;

  const codes = new Set([...codesOf(overHttp), ...codesOf(overSocket)]);
  expect([...codes]).not.toContain('INTERNAL');
  if (kindOf(asked) === 'subscription') expect(codesOf(overHttp).length).toBeGreaterThan(0);
  else expect(comparable(overSocket, asked)).toEqual(comparable(overHttp, asked));
  return codes.size === 0 ? new Set(['none']) : codes;
}

/** The message around it takes some bytes too. */
function isFramed(asked: Asked): boolean {
  return Buffer.byteLength(JSON.stringify(asked)) < DEFAULT_SOCKET_LIMITS.maxMessageBytes - 100;
}

/** Null for what is no operation. */
function kindOf({ query, operationName }: Asked): OperationTypeNode | null {
  try {
    return getOperationAST(parse(query, { maxTokens: 5_000 }), operationName)?.operation ?? null;
  } catch {
    return null;
  }
}

/** What both doors must answer alike: of what writes the errors, of an empty document the code, of all else everything. */
function comparable(answer: DoorAnswer, asked: Asked): unknown {
  return asked.query === '' || kindOf(asked) === 'mutation' ? codesOf(answer) : withoutReferences(answer);
}
