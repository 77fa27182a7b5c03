import { useShortcuts } from '../../shell/shortcuts.js';

/** J and K go from result to result, `/` searches. Enter opens by itself: a title is a link. */
export function useResearchKeys(): void {
  useShortcuts({
    j: () => step(1),
    k: () => step(-1),
    '/': (event) => {
      event.preventDefault();
      document.querySelector<HTMLInputElement>('#research-search')?.focus();
    },
  });
}

function step(by: number): void {
  const titles = [...document.querySelectorAll<HTMLElement>('.result-title')];
  const now = titles.findIndex((title) => title === document.activeElement);
  const next = now < 0 ? 0 : Math.min(Math.max(now + by, 0), titles.length - 1);
  titles[next]?.focus();
}
