import type { Advisory } from '@seamark/sdk';
import { expect, it } from 'vitest';
import { readDraftFile, type DraftFile } from './draft-file.js';
import { putBack } from './put-back.js';

const FILE = `---
# ours
kind: practice
---
<!-- a comment -->
## TITLE [TLP:CLEAR]

A stop word

## SUMMARY [TLP:GREEN] {hidden}  

It stops.
`;

function read(text: string): DraftFile {
  const draft = readDraftFile(text);
  if (!draft.ok) throw new Error(JSON.stringify(draft.problems));
  return draft.value;
}

function anAnswer(...portions: readonly (readonly [id: string, type: string, is?: string])[]): Advisory {
  return {
    name: 'SMK-7K2Q9-VD3MX',
    viewKey: 'k2',
    portions: portions.map(([id, type, is = 'prose']) => ({ id, type, content: { is } })),
  } as unknown as Advisory;
}

it('writes name, viewKey and ids into a draft file and leaves every other byte', () => {
  const answer = anAnswer(['p1', 'TITLE'], ['p3', 'LEGAL', 'withheld'], ['p2', 'SUMMARY'], ['p4', 'SOURCE']);

  const text = putBack(FILE, read(FILE), answer);

  expect(text).toBe(
    FILE.replace('kind: practice\n', 'kind: practice\nname: SMK-7K2Q9-VD3MX\nviewKey: k2\n')
      .replace('[TLP:CLEAR]', '[TLP:CLEAR] {#p1}')
      .replace('{hidden}', '{#p2 hidden}'),
  );
  expect(putBack(text, read(text), answer)).toBe(text);
});

it('keeps the line ends of a draft file that it writes into', () => {
  const file = FILE.replaceAll('\n', '\r\n');

  const text = putBack(file, read(file), anAnswer(['p1', 'TITLE'], ['p2', 'SUMMARY']));

  expect(text.replaceAll('\r\n', '').includes('\n')).toBe(false);
  expect(read(text).revises).toEqual({ name: 'SMK-7K2Q9-VD3MX', viewKey: 'k2' });
});

it('writes no ids into a draft file when the hub answers other portions than it was sent', () => {
  expect(putBack(FILE, read(FILE), anAnswer(['p1', 'TITLE'], ['p2', 'IMPACT']))).not.toContain('#p1');
});
