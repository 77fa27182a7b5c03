import { accepted, amber, clear, prose, red, type PortionInput } from '@seamark/sdk';
import { describe, expect, it } from 'vitest';
import { openConsole } from './console.js';

const { as, look } = await openConsole();

const portions: readonly PortionInput[] = [
  prose('TITLE')('What is copied keeps its marking', clear()),
  prose('SUMMARY')('The first sentence. The second.', amber({ organizations: ['national-cert'] })),
  prose('PROMPT_SAMPLE')('Not for the agency.', red('author@halden')),
  prose('IMPACT')('The last words, with **weight** and [a link](https://example.org/).', clear()),
];
const { advisory } = accepted(
  await as('author@meridian').advisories.publishNow({ kind: 'PRACTICE', portions: [...portions] }),
);
const PATH = `/a/${advisory.name}`;

describe('what is copied of an advisory', () => {
  it('takes each marking along, before and behind, and says where something is withheld', async () => {
    const { page, context } = await look('handler@cert');
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto(PATH);
    await page.locator('.portion').nth(2).waitFor();

    await page.evaluate(() =>
      window.getSelection()?.selectAllChildren(document.querySelector('.advisory') ?? document),
    );
    await page.keyboard.press('ControlOrMeta+c');

    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
      [
        'TLP:CLEAR What is copied keeps its marking [end TLP:CLEAR]',
        'TLP:AMBER The first sentence. The second. [end TLP:AMBER]',
        '[redacted: TLP:RED, Prompt sample]',
        'TLP:CLEAR The last words, with weight and a link. [end TLP:CLEAR]',
      ].join('\n'),
    );
  });

  it('is a part of a portion under the marking of the whole', async () => {
    const { page, context } = await look('handler@cert');
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto(PATH);
    await page.getByText('The first sentence.').waitFor();

    await page.evaluate(() => {
      const text = document.querySelector('.portion p')?.firstChild;
      if (text) window.getSelection()?.setBaseAndExtent(text, 4, text, 9);
    });
    await page.keyboard.press('ControlOrMeta+c');

    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('TLP:AMBER first [end TLP:AMBER]');
  });
});

describe('a link that an author wrote', () => {
  it('gives its other end neither this page’s address nor a hold of it', async () => {
    const { page } = await look('handler@cert');
    await page.goto(PATH);
    const link = page.getByRole('link', { name: 'a link' });

    expect(await link.getAttribute('rel')).toBe('noopener noreferrer');
    expect(await link.getAttribute('href')).toBe('https://example.org/');
  });
});

describe('a printed advisory', () => {
  it('has the label that its reader has to obey on every page', async () => {
    const { page } = await look('handler@cert');
    await page.goto(PATH);
    await page.locator('.portion').first().waitFor();
    await page.emulateMedia({ media: 'print' });

    const printed = await page.evaluate(() => {
      const rules = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]);
      const text = rules.map(({ cssText }) => cssText).join('\n');
      const name = getComputedStyle(document.querySelector('main') ?? document.body).getPropertyValue('page');
      return { name, rule: new RegExp(`@page ${name} \\{[^]*?\\n?\\}\\s*\\}`).exec(text)?.[0] ?? text.slice(-2000) };
    });

    expect(printed.name).toBe('amber');
    expect(printed.rule).toMatch(/@top-right[^}]*amber.*\.svg/);
    expect(printed.rule).toMatch(/@bottom-right[^}]*amber.*\.svg/);
    expect(printed.rule).toContain('TLP:AMBER');
    expect(await page.locator('.side').isVisible()).toBe(false);
    expect((await page.pdf()).subarray(0, 5).toString()).toBe('%PDF-');
  });
});

describe('where the reader’s own colours rule', () => {
  it('labels keep FIRST’s colours, and what is withheld stays a solid block', async () => {
    const { page } = await look('handler@cert', { forcedColors: 'active' });
    await page.goto(PATH);
    await page.locator('.redaction-card').waitFor();

    const colours = await page.evaluate(() => {
      const of = (selector: string): readonly string[] => {
        const { color, backgroundColor } = getComputedStyle(document.querySelector(selector) ?? document.body);
        return [color, backgroundColor];
      };
      return { label: of('.banner .tlp'), card: of('.redaction-card'), page: of('body') };
    });

    expect(colours.label[0]).toBe('rgb(255, 192, 0)');
    expect(colours.card[1]).toBe(colours.page[0]);
  });
});
