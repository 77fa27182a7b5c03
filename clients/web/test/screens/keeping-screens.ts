import { accepted, type Seamark } from '@seamark/sdk';
import { AUTHOR, STEWARD } from './accounts.js';
import type { Screen } from './screen.js';
import { at, pressed, inTurn } from './steps.js';

export async function keepingScreens({ administration }: Seamark): Promise<readonly Screen[]> {
  const admin = {
    account: 'ana@tern-cloud',
    name: 'Ana Bell',
    organization: 'tern-cloud',
    roles: ['ORG_ADMIN'],
  } as const;
  accepted(await administration.addPerson(admin));
  const members = at('/members', '.kept td');
  const tokens = at('/tokens', '.kept td');
  const issuing = inTurn(tokens, pressed('New token', 'dialog[open]'));
  return [
    { name: 'members', account: STEWARD, open: members },
    { name: 'members, adding', account: STEWARD, open: inTurn(members, pressed('Add a person', 'dialog[open]')) },
    { name: 'members, roles', account: STEWARD, open: inTurn(members, pressed('Change the roles', 'dialog[open]')) },
    { name: 'tokens', account: AUTHOR, open: tokens },
    { name: 'tokens, issuing', account: AUTHOR, open: issuing },
    {
      name: 'tokens, issued',
      account: AUTHOR,
      open: inTurn(issuing, async (page) => {
        await page.getByLabel('What it is for').fill('A test of screens');
        await page.getByRole('button', { name: 'Issue', exact: true }).click();
        await page.locator('.secret').waitFor();
      }),
    },
    { name: 'tokens, revoking', account: AUTHOR, open: inTurn(tokens, pressed('Revoke the token', 'dialog[open]')) },
    { name: 'audit log', account: STEWARD, open: at('/audit', '.kept td') },
    {
      name: 'audit log, nothing fits',
      account: STEWARD,
      open: at('/audit?act=no.such', 'text=Nothing like that was done.'),
    },
  ];
}
