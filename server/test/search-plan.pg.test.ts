import { describe, expect, it } from 'vitest';
import { contextOf } from '../features/auth/model/viewer-context.js';
import type { Viewer } from '../features/auth/model/viewer.js';
import { signContext } from '../platform/postgres/context/sign-context.js';
import { plantMany } from './many-advisories.js';
import { sampleViews } from './sample-views.js';
import { testContextKeys } from './test-context-keys.js';

const { superuser, viewers } = await sampleViews();
await plantMany(superuser, { count: 1_500, words: 10 });
const [visitor, member, , , source] = viewers;

/** A node of a plan as auto_explain tells it. */
interface PlanNode {
  readonly 'Node Type': string;
  readonly 'Index Name'?: string;
  readonly 'Index Cond'?: string;
  readonly 'Actual Rows': number;
  readonly Plans?: readonly PlanNode[];
}

/** The plan that hub.search itself ran by, for a viewer. */
async function planOf(viewer: Viewer | undefined, word: string): Promise<readonly PlanNode[]> {
  if (!viewer) throw new Error('The sample has such a viewer.');
  const told: string[] = [];
  const hear = ({ message }: { readonly message?: string | undefined }) => void told.push(message ?? '');
  superuser.on('notice', hear);
  const context = signContext(contextOf(viewer), testContextKeys.current, new Date());
  await superuser.query(`LOAD 'auto_explain'; SET auto_explain.log_min_duration = 0; SET auto_explain.log_analyze = on;
    SET auto_explain.log_nested_statements = on; SET auto_explain.log_format = json; SET client_min_messages = log`);
  await superuser.query('BEGIN');
  await superuser.query(`SELECT set_config('hub.context', $1, true)`, [context]);
  await superuser.query('SET LOCAL ROLE hub_reader');
  await superuser.query(`SELECT * FROM hub.search(ARRAY[$1], true)`, [word]);
  await superuser.query('ROLLBACK; SET client_min_messages = notice');
  superuser.off('notice', hear);
  const plan = told.find((message) => message.includes('portion_words'));
  return nodesOf(JSON.parse(plan?.slice(plan.indexOf('{')) ?? '').Plan);
}

function nodesOf(node: PlanNode): readonly PlanNode[] {
  return [node, ...(node.Plans ?? []).flatMap(nodesOf)];
}

describe('a search over many advisories', () => {
  it.each([
    { of: 'what the public sees, for a visitor', viewer: visitor, word: 'everyone', rows: 1_500 },
    { of: 'what members see, for a visitor', viewer: visitor, word: 'everymember', rows: 0 },
    { of: 'what the source alone sees, for a visitor', viewer: visitor, word: 'everysource', rows: 0 },
    { of: 'what members see, for a member', viewer: member, word: 'everymember', rows: 1_500 },
    { of: 'what the source alone sees, for a member', viewer: member, word: 'everysource', rows: 0 },
    { of: 'what the source alone sees, for the source', viewer: source, word: 'everysource', rows: 1_500 },
    { of: 'what nobody says, for the source', viewer: source, word: 'nosuchword', rows: 0 },
  ])('visits by its index, of $of, no more than that viewer may read', async ({ viewer, word, rows }) => {
    const nodes = await planOf(viewer, word);

    const index = nodes.find((node) => node['Index Name'] === 'portion_words_found');
    expect(index?.['Index Cond']).toMatch(/word_keys\(audience, .* && /s);
    expect(index?.['Actual Rows']).toBe(rows);
    expect(nodes.map((node) => node['Node Type'])).not.toContain('Seq Scan');
  });
});
