import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { FEW_TECHNIQUES } from '../actions/fake-taxonomies.js';
import { taxonomyFiles } from './taxonomy-files.js';

const aFolder = (text: string): string => {
  const folder = mkdtempSync(path.join(tmpdir(), 'seamark-taxonomies-'));
  writeFileSync(path.join(folder, 'atlas.json'), text);
  writeFileSync(path.join(folder, 'README.md'), 'not a taxonomy');
  return folder;
};

it('taxonomies are read of the JSON files of a folder', () => {
  const taxonomies = taxonomyFiles(aFolder(JSON.stringify(FEW_TECHNIQUES)));

  expect(taxonomies.taxonomy(' atlas')).toMatchObject({ name: 'A few techniques', version: '1' });
  expect(taxonomies.taxonomy('CWE')).toBeNull();
});

it('a taxonomy that is no JSON keeps the hub from starting', () => {
  expect(() => taxonomyFiles(aFolder('{'))).toThrow(SyntaxError);
});
