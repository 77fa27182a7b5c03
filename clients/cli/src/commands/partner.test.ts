import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { fakeTerminal } from '../../test/fake-terminal.js';
import { run } from '../run.js';

const LINK = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.5", import: ["@key"])';
const folders: string[] = [];
afterEach(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true });
});

async function check(fields: string, ...words: readonly string[]) {
  const folder = await mkdtemp(join(tmpdir(), 'partner-'));
  folders.push(folder);
  const file = join(folder, 'schema.graphql');
  await writeFile(file, `${LINK}\ntype AISystem @key(fields: "identifier") {\n  identifier: String\n  ${fields}\n}\n`);
  const terminal = fakeTerminal();
  const code = await run(['partner', 'check', file, '--name', 'cards', ...words], terminal);
  return { code, ...terminal.written };
}

describe('the check of a partner', { timeout: 60_000 }, () => {
  it('says what the graph would have more', async () => {
    const { code, out } = await check('modelCard: String');

    expect(code).toBe(0);
    expect(out).toContain('It keeps the policy and composes.');
    expect(out).toContain('  AISystem.modelCard: String\n');
  });

  it('says what would be refused, where, and what to do, and fails', async () => {
    const { code, out, err } = await check('developer: String');

    expect(code).toBe(6);
    expect(out).toContain('hub-fields (line 4, AISystem.developer): AISystem.developer is the hub’s to answer');
    expect(out).toContain('  Leave it out, or give yours another name.');
    expect(err).toContain('1 finding');
  });

  it('prints JSON for programs', async () => {
    const { code, out } = await check('developer: String', '--json');

    expect(code).toBe(6);
    expect(JSON.parse(out)).toMatchObject({
      findings: [{ rule: 'hub-fields', place: 'AISystem.developer' }],
      added: [],
    });
  });

  it('says that there is no such file', async () => {
    const terminal = fakeTerminal();

    const code = await run(['partner', 'check', '/nowhere/schema.graphql', '--name', 'cards'], terminal);

    expect(code).toBe(2);
    expect(terminal.written.err).toContain('/nowhere/schema.graphql cannot be checked');
  });
});
