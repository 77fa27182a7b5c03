import { accepted } from '@seamark/sdk';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { openConsole } from './console.js';
import { everythingOf } from './everything-of.js';

const { as, look } = await openConsole();

/** A steward makes somebody administrator of an organization, who then signs in with a token. */
const { secret } = await (async () => {
  const { administration } = as('steward@hub');
  const account = 'ana@meridian-labs';
  accepted(
    await administration.addPerson({ account, name: 'Ana Bell', organization: 'meridian-labs', roles: ['ORG_ADMIN'] }),
  );
  const wanted = { account, kind: 'PERSONAL', ceiling: 'GREEN', purpose: 'To begin with' } as const;
  return accepted(await administration.issueToken(wanted));
})();

async function signIn(page: Page, token: string): Promise<void> {
  await page.goto('/sign-in');
  await page.getByLabel('Your token').fill(token);
  await page.getByRole('button', { name: 'Sign in', exact: true }).first().click();
  await page.locator('.account-names').waitFor();
}

describe('an administrator', () => {
  it('adds a colleague, gives them a token that is shown once, and revokes it', async () => {
    const seen = await look();
    const { page, breaches } = seen;
    await signIn(page, secret);
    await page.getByRole('link', { name: 'Members' }).click();
    await page.getByRole('button', { name: 'Add a person' }).click();
    await page.getByLabel('Account').fill('Ben');
    await page.getByLabel('Name', { exact: true }).fill('Ben Ode');
    await page.getByRole('checkbox', { name: /^Reader/ }).check();
    await page.getByRole('button', { name: 'Add a person' }).last().click();
    await page.locator('dialog .problem:not(:empty)').waitFor();
    expect(await page.getByLabel('Name', { exact: true }).inputValue()).toBe('Ben Ode');
    await page.getByLabel('Account').fill('ben@meridian-labs');
    await page.getByRole('button', { name: 'Add a person' }).last().click();
    await page.getByText('ben@meridian-labs was added').waitFor();

    await page.getByRole('link', { name: 'Tokens' }).click();
    await page.getByRole('button', { name: 'New token' }).click();
    await page.getByLabel('What it is for').fill('His laptop');
    await page.getByLabel('Whose').fill('ben@meridian-labs');
    await page.getByRole('button', { name: 'Issue', exact: true }).click();
    const shown = (await page.locator('.secret').textContent()) ?? '';
    expect(shown).toMatch(/^smk_/);
    await page.getByRole('button', { name: 'I have kept it' }).click();
    await page.getByText('His laptop').waitFor();
    const held = await page.evaluate(() =>
      JSON.stringify([
        document.documentElement.outerHTML,
        Object.entries(localStorage),
        Object.entries(sessionStorage),
      ]),
    );
    expect(held).not.toContain(shown);

    const ben = await look();
    await signIn(ben.page, shown);
    await page.getByRole('button', { name: 'Revoke the token for His laptop' }).click();
    await page.getByText('is nobody from now on').waitFor();
    await page.getByRole('button', { name: 'Revoke now' }).click();
    await page.getByText('Revoked', { exact: true }).waitFor();
    await ben.page.goto('/sign-in');
    await ben.page.getByText('Visitor', { exact: true }).waitFor();
    expect(breaches).toEqual([]);
  });

  it('changes what somebody may do and suspends them, and the log tells of both, narrowed by its address', async () => {
    const { page, breaches } = await look();
    await signIn(page, secret);
    await page.goto('/members');
    await page.getByRole('button', { name: 'Change the roles of reader@meridian' }).click();
    await page.getByRole('checkbox', { name: /^Researcher/ }).check();
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Reader and Researcher').waitFor();
    await page.getByRole('button', { name: 'Suspend reader@meridian' }).click();
    await page.getByRole('button', { name: 'Suspend now' }).click();
    await page.getByRole('button', { name: 'Reinstate reader@meridian' }).waitFor();

    await page.getByRole('link', { name: 'Audit log' }).click();
    await page.getByLabel('What, such as token.issued').fill('person.suspended');
    await page.getByRole('button', { name: 'Narrow down' }).click();
    await page.waitForURL('**/audit?act=person.suspended');
    await page.locator('.kept tbody tr').first().waitFor();
    expect(await page.locator('.kept tbody').textContent()).toContain('reader@meridian');
    expect(await page.locator('.kept tbody tr').count()).toBe(1);
    expect(breaches).toEqual([]);
  });
});

describe('a steward', () => {
  it('reckons the chain of the audit log anew in the browser', async () => {
    const { page, breaches } = await look('steward@hub');
    await page.goto('/audit');

    await page.getByRole('button', { name: 'Reckon the chain anew' }).click();

    await page.getByText('an unbroken chain').waitFor();
    expect(await page.locator('.wrapped.mono').textContent()).toMatch(/^[0-9a-f]{64}$/);
    expect(breaches).toEqual([]);
  });
});

describe('whoever keeps nobody', () => {
  it.each(['/members', '/audit'])('finds nothing at %s, and no way there', async (path) => {
    const seen = await look('researcher@ostrava');

    await seen.page.goto(path);

    await seen.page.getByText('There is nothing here that you can read').waitFor();
    expect(await seen.page.getByRole('link', { name: /Members|Audit log/ }).count()).toBe(0);
    expect(await everythingOf(seen)).not.toContain('ana@meridian-labs');
  });
});
