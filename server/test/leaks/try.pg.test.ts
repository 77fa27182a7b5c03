import fc from 'fast-check';
import { expect, it } from 'vitest';
import { askHttp } from './ask.js';
import { Play } from './play-script.js';
import { scriptArbitrary } from './script-arbitrary.js';
import { openWorld, plantTemplate } from './world.js';

const MARK =
  'marking{label tlp sectors persons organizations{handle} communities{handle} excludeOrganizations{handle}}';
const CONTENT =
  '__typename ...on ProseContent{text} ...on SourceContent{organization{id handle}} ...on SeverityContent{level value} ...on AffectedContent{versions status system{id name kind developer identifier identifiers}} ...on TermContent{scheme code label} ...on AliasContent{value} ...on OriginContent{retrievedAt identifier}';
const ADV = `id viewKey name kind state revision revisionId publishedAt updatedAt banner title summary source{handle} severity withdrawalReason withheldCount portions{id type position lang presence ${MARK} content{${CONTENT}}}`;
const Q = [
  `{advisories(first:100){totalCount feedCursor nodes{${ADV} revisions{edges{cursor node{id number at change note advisory{${ADV}}}}}}}}`,
  `{events(first:100){edges{cursor node{cursor type at advisoryName revisionId leftFilter backfill}} pageInfo{hasNextPage endCursor}}}`,
  `{advisories(first:2, orderBy:SEVERITY_DESC){totalCount pageInfo{hasNextPage endCursor} nodes{name}}}`,
  `{events(first:2, newestFirst:true){edges{cursor} pageInfo{hasNextPage}}}`,
  `{viewer{account} s:organization(handle:"maker"){id name} c:organization(handle:"gone"){id} k:organization(handle:"cert"){id} u:organization(handle:"campus"){id}}`,
];

it('tries', async () => {
  const templates = [await plantTemplate(false), await plantTemplate(true)] as const;
  let runs = 0;
  const t: [number, number, number, number] = [0, 0, 0, 0];
  const clock = () => performance.now();
  const result = await fc.check(
    fc.asyncProperty(scriptArbitrary(), async (script) => {
      runs += 1;
      const a = clock();
      const worlds = await Promise.all(templates.map(openWorld));
      const b = clock();
      try {
        const plays = worlds.map((world, index) => new Play(world.stage, script, index === 0 ? 0 : 1));
        await Promise.all(
          plays.map(async (play) => {
            for (let at = 0; at <= script.common.length + 1; at += 1) await play.step(at);
          }),
        );
        const c = clock();
        for (const query of Q) {
          const answers = await Promise.all(worlds.map((world) => askHttp(world.hub.url, script.viewer, { query })));
          if (JSON.stringify(answers[0]) !== JSON.stringify(answers[1]))
            throw new Error(`DIFF ${script.viewer}\n${query}\n${answers[0]?.body}\n${answers[1]?.body}`);
        }
        const d = clock();
        t[0] += b - a;
        t[1] += c - b;
        t[2] += d - c;
      } finally {
        const e = clock();
        await Promise.all(worlds.map((world) => world.close()));
        t[3] += clock() - e;
      }
    }),
    {
      numRuns: Number(process.env['RUNS'] ?? 20),
      seed: Number(process.env['SEED'] ?? 1),
      interruptAfterTimeLimit: 100_000,
    },
  );
  console.log(
    runs,
    t.map((x) => Math.round(x / runs)),
    result.failed,
    result.numShrinks,
  );
  await Promise.all(templates.map((template) => template.drop()));
  if (result.failed) console.log(JSON.stringify(result.counterexample), result.errorInstance);
  expect(result.failed).toBe(false);
}, 600_000);
