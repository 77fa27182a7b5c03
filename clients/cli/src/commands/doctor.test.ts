import { buildSchema } from 'graphql';
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { CERT } from '../../../sdk/test/answered.js';
import { DeskDouble } from '../../../sdk/test/desk-double.js';
import { runCli, withHub } from '../../test/run-cli.js';
import { ASKED } from '../doctor/schema-known.js';

const MEMBER = {
  account: 'handler@cert',
  name: 'J',
  organization: CERT,
  roles: [],
  communities: [],
  service: false,
  ceiling: 'RED',
};
const SCHEMA = new URL('../../../../schema/hub.graphql', import.meta.url);

const healthOf = (out: string) =>
  Object.fromEntries(
    out
      .trimEnd()
      .split('\n')
      .map((line) => line.split('\t'))
      .map(([health, of]) => [of, health]),
  );

it('finds a hub that works in order, and what waits for too long', async () => {
  const desk = new DeskDouble();
  const viewer = desk.answers(MEMBER);

  const { code, out } = await withHub(viewer, (hub) => {
    desk.log = hub.log;
    desk.kept.set('soc', { name: 'soc', filter: null, backfill: true, cursor: 'c0' });
    hub.log.append({});
    return runCli(hub, ['doctor'], { env: { SEAMARK_TOKEN: 'good' } });
  });

  // The terminal's clock stands still in another year than the hub's.
  expect(healthOf(out)).toEqual({
    hub: 'ok',
    clock: 'warn',
    account: 'ok',
    schema: 'ok',
    feed: 'ok',
    'subscription soc': 'warn',
  });
  expect(code).toBe(0);
});

it('ends with 1 and what helps when a token is not accepted or no hub is there', async () => {
  const token = await withHub({}, (hub) => runCli(hub, ['doctor'], { env: { SEAMARK_TOKEN: 'wrong' } }));
  const nobody = await runCli({ url: 'http://127.0.0.1:1' } as never, ['doctor'], { isTerminal: true });

  expect(token.code).toBe(1);
  expect(healthOf(token.out)).toEqual({ hub: 'ok', account: 'fail' });
  expect(token.out).toContain('Run seamark login with a new token.');
  expect(nobody.code).toBe(1);
  expect(nobody.out).toMatch(/^fail {2}hub .*127\.0\.0\.1:1/);
});

it('asks the doctor of no field that the schema does not have', () => {
  const schema = buildSchema(readFileSync(SCHEMA, 'utf8'), { assumeValidSDL: true });
  const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
  const known = roots.flatMap((type) => Object.keys(type?.getFields() ?? {}).map((field) => `${type?.name}.${field}`));
  const asked = Object.entries(ASKED).flatMap(([type, fields]) => fields.map((field) => `${type}.${field}`));

  expect(asked.filter((field) => !known.includes(field))).toEqual([]);
});
