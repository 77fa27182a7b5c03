import { ADVISORY_KIND_VALUES, type AdvisoryKind } from '@seamark/sdk';
import { problemsOf, understood, wrong, type FileProblem, type Read } from './file-problem.js';
import type { Sections } from './sections.js';
import { readYaml, type WrittenField } from './yaml-fields.js';

/** What stands at the top of a draft file. */
export interface FrontMatter {
  readonly kind: AdvisoryKind;
  /** Of the advisory that the file restates; null for a new one. */
  readonly revises: { readonly name: string; readonly viewKey: string } | null;
}

const FIELDS = ['kind', 'name', 'viewKey'];
const KINDS = ADVISORY_KIND_VALUES.map((kind) => kind.toLowerCase().replaceAll('_', '-')).join(', ');

export function readFrontMatter({ frontMatter, frontMatterLine }: Sections): Read<FrontMatter> {
  if (frontMatter === null)
    return wrong([{ line: 1, message: `A draft file begins with ---, kind: and one of ${KINDS}, and ---.` }]);
  const yaml = readYaml(frontMatter, frontMatterLine);
  if (yaml.is === 'wrong') return wrong(yaml.problems);

  const fields = yaml.is === 'fields' ? yaml.fields : [];
  const kind = readKind(fields);
  const revises = readRevises(fields);
  const strange = strangers(fields);
  if (kind.ok && revises.ok && strange.length === 0) return understood({ kind: kind.value, revises: revises.value });
  return wrong([...problemsOf(kind), ...problemsOf(revises), ...strange]);
}

function readKind(fields: readonly WrittenField[]): Read<AdvisoryKind> {
  const written = textOf(fields, 'kind')?.toUpperCase().replaceAll(/[- ]/g, '_');
  const kind = ADVISORY_KIND_VALUES.find((known) => known === written);
  const line = fields.find(({ name }) => name === 'kind')?.line ?? 1;
  return kind === undefined ? wrong([{ line, message: `kind is one of ${KINDS}.` }]) : understood(kind);
}

function readRevises(fields: readonly WrittenField[]): Read<FrontMatter['revises']> {
  const name = textOf(fields, 'name');
  const viewKey = textOf(fields, 'viewKey');
  if (name === null && viewKey === null) return understood(null);
  if (name !== null && viewKey !== null) return understood({ name, viewKey });
  const message =
    'name and viewKey stand together: the advisory that is restated, and the view that it was started from.';
  return wrong([{ line: 1, message }]);
}

function textOf(fields: readonly WrittenField[], name: string): string | null {
  const value = fields.find((field) => field.name === name)?.value;
  return typeof value === 'string' && value !== '' ? value : null;
}

function strangers(fields: readonly WrittenField[]): readonly FileProblem[] {
  const strange = fields.filter(({ name }) => !FIELDS.includes(name));
  return strange.map(({ name, line }) => ({
    line,
    message: `There is no "${name}" here: there are ${FIELDS.join(', ')}.`,
  }));
}
