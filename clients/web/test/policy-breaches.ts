import type { Page } from 'playwright-core';

/** Collects what a page tries against its Content-Security-Policy, and what it throws. */
export async function watchPolicy(page: Page, breaches: string[]): Promise<void> {
  page.on('pageerror', ({ message }) => breaches.push(`thrown: ${message}`));
  page.on('console', (message) => {
    if (/Content Security Policy|TrustedHTML|TrustedScript/i.test(message.text())) breaches.push(message.text());
  });
}
