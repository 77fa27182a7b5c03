import { expect, it } from 'vitest';
import { fakeTerminal } from '../../test/fake-terminal.js';
import { run } from '../run.js';

it('prints the SQL that makes the hub’s roles and lets its login act as them', async () => {
  const terminal = fakeTerminal();

  const code = await run(['db', 'prepare', 'my-login'], terminal);

  expect(code).toBe(0);
  expect(terminal.written.out).toContain('CREATE ROLE');
  expect(terminal.written.out).toContain('"my-login"');
});

it('asks for a login when there is none to be found', async () => {
  const terminal = fakeTerminal();

  const code = await run(['db', 'prepare'], terminal);

  expect(code).toBe(2);
  expect(terminal.written.err).toContain('seamark db prepare LOGIN');
});
