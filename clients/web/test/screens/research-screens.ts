import { AUTHOR, RESEARCHER } from './accounts.js';
import type { Screen } from './screen.js';
import { at, pressed, inTurn } from './steps.js';

export function researchScreens(): readonly Screen[] {
  const chart = '.month-bar';
  const row = '.result-title';
  const past = `/research?asof=${new Date().toISOString().slice(0, 10)}`;
  const whole = at('/research', chart, row, '.sums dd');
  return [
    { name: 'research', account: RESEARCHER, open: whole },
    {
      name: 'research, narrowed',
      account: RESEARCHER,
      open: at('/research?severity=HIGH,CRITICAL&kind=-PRACTICE&by=kind', chart, row, '.facet[data-is=out]'),
    },
    { name: 'research, searched', account: RESEARCHER, open: at('/research?q=model', '.result-hit mark', chart) },
    { name: 'research, as a table', account: RESEARCHER, open: at('/research?show=table', '.month-table td', row) },
    {
      name: 'research, past day',
      account: RESEARCHER,
      open: at(past, '.past-bar', '.research-found .empty, .result-title'),
    },
    { name: 'research, nothing fits', account: RESEARCHER, open: at('/research?q=zymurgy', '.research-found .empty') },
    { name: 'research, for visitors', open: whole },
    {
      name: 'research, export',
      account: RESEARCHER,
      open: inTurn(whole, pressed('Export', 'dialog[open]'), pressed('Start', '.export-files li')),
    },
    { name: 'research, no export', account: AUTHOR, open: inTurn(whole, pressed('Export', 'dialog[open]')) },
  ];
}
