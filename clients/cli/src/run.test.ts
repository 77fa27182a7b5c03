import { expect, it } from 'vitest';
import { runCli, withHub } from '../test/run-cli.js';

it.each([
  [['bogus'], 'unknown command'],
  [['ls', '--severity', 'huge'], 'none, low, medium, high, critical'],
  [['ls', '--limit', '0'], 'whole number'],
  [['ls', '--since', 'yesterday'], 'how long ago'],
  [['ls', '--banner', 'white'], 'TLP:AMBER+STRICT'],
  [['show'], "missing required argument 'name'"],
  [['show', 'SMK-1', '--portion', 'x'], 'whole number'],
  [['watch', '--exit-on-stale', '0'], 'whole number'],
  [['api', '{viewer}', '-F', 'novalue'], 'a name, = and a value'],
  [['whoami', '--url', 'hub.example'], 'http://'],
])('ends with 2 and says what is wrong with the words %j', async (words, why) => {
  const { code, err } = await withHub({}, (hub) => runCli(hub, words));

  expect(code).toBe(2);
  expect(err).toContain(why);
});

it.each([
  [['--help']],
  [['ls', '--help']],
  [['help', 'publish']],
  [['show', '-h']],
  [['watch', '-h']],
  [['api', '-h']],
])('helps with examples when asked by %j', async (words) => {
  const { code, out } = await withHub({}, (hub) => runCli(hub, words));

  expect(code).toBe(0);
  expect(out).toContain('Examples:');
});

it('helps with an example at every command or at its group, and within 80 columns', async () => {
  // A group is listed before its commands.
  const shown = new Set<string>();
  const bare: string[] = [];
  const wide: string[] = [];
  for (const path of await everyCommand()) {
    const { out } = await runCli({ url: '' } as never, [...path.split(' '), '--help']);
    if (/Examples?:/.test(out)) shown.add(path);
    else if (!shown.has(path.split(' ')[0] ?? '')) bare.push(path);
    if (out.split('\n').some((line) => line.length > 80)) wide.push(path);
  }

  expect({ bare, wide }).toEqual({ bare: [], wide: [] });
});

/** The words of every command that does something, as the completion for fish names them. */
async function everyCommand(): Promise<readonly string[]> {
  const { out } = await runCli({ url: '' } as never, ['completion', 'fish']);
  const offered = [...out.matchAll(/__seamark_at "([^"]*)"' -a '([^']+)'/g)];
  return offered.map(([, path, word]) => `${path} ${word}`.trim());
}
