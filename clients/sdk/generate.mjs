#!/usr/bin/env node
// Writes src/generated/ from the hub's schema and documents/*.graphql, for the SDK and for the console, which asks by the SDK's fragments.
//   node clients/sdk/generate.mjs [--check] [SCHEMA]
// --check writes nothing and exits 1 when what is committed differs. SCHEMA is schema/hub.graphql when not given.
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSchema, concatAST, parse, separateOperations, validate } from 'graphql';
import { format } from 'prettier';
import { documentTypes } from './generate/document-types.mjs';
import { schemaTypes } from './generate/schema-types.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const check = process.argv.includes('--check');
const schemaFile =
  process.argv.slice(2).find((word) => !word.startsWith('--')) ?? join(here, '../../schema/hub.graphql');

const schema = buildSchema(readFileSync(schemaFile, 'utf8'), { assumeValidSDL: true });
const web = join(here, '../web');
const stale = [];

await emit('src/generated/schema.ts', schemaTypes(schema));
const fragments = parseFile(join(here, 'documents/fragments.graphql'));
const documents = { sdk: readFolder(join(here, 'documents')), web: readFolder(join(web, 'documents')) };
await emit('src/generated/documents.ts', typesOf(documents.sdk, { document: '../document.js', schema: './schema.js' }));
await emit(
  '../web/src/generated/documents.ts',
  typesOf(reached(concatAST([fragments, documents.web])), { document: '@seamark/sdk', schema: '@seamark/sdk' }),
);
if (stale.length > 0) {
  console.error(
    `${stale.join(' and ')} no longer agree with ${schemaFile}: run "node clients/sdk/generate.mjs" and commit`,
  );
  process.exit(1);
}

function typesOf(all, from) {
  const errors = validate(schema, all);
  for (const error of errors) console.error(error.message);
  if (errors.length > 0) process.exit(1);
  return documentTypes(schema, all, from);
}

/** Without the fragments that no operation asks by. */
function reached(all) {
  const asked = new Set(Object.values(separateOperations(all)).flatMap(({ definitions }) => definitions));
  return { ...all, definitions: all.definitions.filter((node) => asked.has(node)) };
}

function readFolder(folder) {
  const files = readdirSync(folder).filter((file) => file.endsWith('.graphql'));
  return concatAST(files.sort().map((file) => parseFile(join(folder, file))));
}

function parseFile(file) {
  return parse(readFileSync(file, 'utf8'), { noLocation: true });
}

async function emit(name, text) {
  const file = join(here, name);
  const wanted = await format(`// Written by generate.mjs; do not edit.\n\n${text}`, {
    parser: 'typescript',
    printWidth: 120,
    singleQuote: true,
  });
  if (!check) return writeFileSync(file, wanted);
  if (readIfThere(file) !== wanted) stale.push(name);
}

function readIfThere(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}
