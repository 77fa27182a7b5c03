import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { emittedFiles } from './emitted-files.js';

// node server/dist/main/emit-schema.js [--check], from the top of the repository. Needs no database.
const drifted = [...emittedFiles()].filter(([file, text]) => read(file) !== text);
if (process.argv.includes('--check')) {
  for (const [file] of drifted) console.error(`${file} is not what the code emits: run emit-schema and commit it`);
  process.exitCode = drifted.length === 0 ? 0 : 1;
} else {
  for (const [file, text] of drifted) {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
    console.log(`${file} written`);
  }
}

function read(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}
