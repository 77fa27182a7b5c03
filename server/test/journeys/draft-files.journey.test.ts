import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Advisory, ADVISORY_KIND_VALUES } from '@seamark/sdk';
import { describe, expect, it } from 'vitest';
import { readDraftFile } from '../../../clients/cli/src/draft-file/draft-file.js';
import { writeDraftFile } from '../../../clients/cli/src/draft-file/write-draft-file.js';
import { template } from '../../../clients/cli/src/templates/template.js';
import { fillIn, uncomment } from '../../../clients/cli/test/fill-in.js';
import { AUTHORS, everyView, ownAdvisories } from '../every-view.js';
import { hubCli } from '../hub-cli.js';
import { testHub } from '../test-hub.js';

const hub = await testHub();
const cli = hubCli(hub);
const folder = await mkdtemp(join(tmpdir(), 'seamark-'));

function writtenAgain(text: string): string {
  const read = readDraftFile(text);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return writeDraftFile({ ...read.value, portions: read.value.portions.map(({ input }) => input) });
}

interface SentBack {
  readonly codes: readonly number[];
  readonly pulled: string;
  readonly left: string;
}

/** Pulls an advisory into a file, and sends the file back: as a draft, and what is published as a revision, too. */
async function sentBack(account: string, { name, state }: Pick<Advisory, 'name' | 'state'>): Promise<SentBack> {
  const file = join(folder, `${name}.md`);
  const codes = [(await cli(account, ['draft', 'pull', name, file])).code];
  const pulled = await readFile(file, 'utf8');
  codes.push((await cli(account, ['draft', 'push', file])).code);
  if (state === 'PUBLISHED') codes.push((await cli(account, ['revise', '--yes', file])).code);
  return { codes, pulled, left: await readFile(file, 'utf8') };
}

describe('a draft file', () => {
  it(
    'that is pulled and sent back as it is changes nothing for anybody, and is the same file again',
    { timeout: 240_000 },
    async () => {
      const before = await everyView(hub);
      const sent: string[] = [];

      for (const account of AUTHORS) {
        for (const { name, state } of await ownAdvisories(hub.as(account))) {
          const { codes, pulled, left } = await sentBack(account, { name, state });
          expect({ name, codes: [...new Set(codes)] }).toEqual({ name, codes: [0] });
          expect([left, writtenAgain(pulled)]).toEqual([pulled, pulled]);
          sent.push(name);
        }
      }

      const after = await everyView(hub);
      for (const [account, view] of before) expect(`${account} ${after.get(account)}`).toBe(`${account} ${view}`);
      expect(sent.length).toBeGreaterThanOrEqual(33);
    },
  );

  it.each(ADVISORY_KIND_VALUES)(
    'made of the template of %s is taken by the hub, with all that is offered',
    async (kind) => {
      const file = join(folder, `${kind}.md`);
      await writeFile(file, fillIn(uncomment(template(kind, 'meridian-labs'))));

      const pushed = await cli('author@meridian', ['draft', 'push', file]);
      const again = await cli('author@meridian', ['draft', 'push', file]);

      expect(pushed).toMatchObject({ code: 0 });
      expect(again).toMatchObject({ code: 0, out: pushed.out });
    },
  );
});
