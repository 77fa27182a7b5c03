import { useShortcuts } from '../../shell/shortcuts.js';

/** The rows' own links, in the order of the page. */
const ROWS = '.feed-row-title, .import-toggle';

/** J and K go from row to row, `.` pauses, `/` searches. Enter opens by itself: a row is a link. */
export function useFeedKeys({ onPause }: { readonly onPause: () => void }): void {
  useShortcuts({
    j: () => step(1),
    k: () => step(-1),
    '.': onPause,
    '/': (event) => {
      event.preventDefault();
      document.querySelector<HTMLInputElement>('#feed-search')?.focus();
    },
  });
}

function step(by: number): void {
  const rows = [...document.querySelectorAll<HTMLElement>(ROWS)];
  const now = rows.findIndex((row) => row === document.activeElement);
  const next = now < 0 ? 0 : Math.min(Math.max(now + by, 0), rows.length - 1);
  rows[next]?.focus();
}
