import { styleText } from 'node:util';
import { tlpLabel, type Tlp } from '@seamark/sdk';
import type { Screen } from './terminal.js';

/** Coloured text on black. Source: FIRST, Traffic Light Protocol 2.0, colours; the 256-colour ones are the nearest there are */
const LABEL_COLOURS: Readonly<Record<Tlp, { readonly rgb: string; readonly of256: number; readonly of16: number }>> = {
  RED: { rgb: '255;43;43', of256: 203, of16: 91 },
  AMBER: { rgb: '255;192;0', of256: 214, of16: 93 },
  AMBER_STRICT: { rgb: '255;192;0', of256: 214, of16: 93 },
  GREEN: { rgb: '51;255;0', of256: 82, of16: 92 },
  CLEAR: { rgb: '255;255;255', of256: 231, of16: 97 },
};

/** A label in its colour, on black; plain where there is no colour. */
export function paintLabel({ colourBits }: Screen, tlp: Tlp): string {
  const colour = LABEL_COLOURS[tlp];
  const label = tlpLabel(tlp);
  if (colourBits >= 24) return `\u001b[1;38;2;${colour.rgb};48;2;0;0;0m${label}\u001b[0m`;
  if (colourBits >= 8) return `\u001b[1;38;5;${colour.of256};48;5;16m${label}\u001b[0m`;
  if (colourBits >= 4) return `\u001b[1;${colour.of16};40m${label}\u001b[0m`;
  return label;
}

/** Red, amber and green belong to the labels: everything else is told apart by weight. */
export function paint({ colourBits }: Screen, style: 'bold' | 'dim' | 'strikethrough', text: string): string {
  return colourBits > 1 ? styleText(style, text, { validateStream: false }) : text;
}
