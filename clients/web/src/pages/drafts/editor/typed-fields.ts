import { fieldLabels, precisionNames } from '../../../words/field-words.js';
import {
  affectedNames,
  mitigationNames,
  mitigationStatusNames,
  occurredNames,
  referenceNames,
  schemeNames,
  severityNames,
  severitySchemeNames,
} from '../../../words/names.js';
import type { Field } from './fields.js';

/** The kinds of content that have fields, by their names in `PortionContentInput`. */
export const TYPED_KINDS = ['severity', 'affected', 'term', 'reference', 'mitigation', 'occurred', 'origin'] as const;

type Kind = (typeof TYPED_KINDS)[number];

const line = (name: string, label: string): Field => ({ name, label, as: 'line' });
const maybe = (name: string, label: string): Field => ({ name, label, as: 'line', isOptional: true });
const choice = (name: string, label: string, of: Readonly<Record<string, string>>): Field => ({
  name,
  label,
  as: 'choice',
  of,
});

/** The fields of each kind of typed portion. Source: the inputs of the schema, such as `SeverityInput` */
export const typedFields: Readonly<Record<Kind, readonly Field[]>> = {
  severity: [
    choice('scheme', fieldLabels.scheme, severitySchemeNames),
    { ...choice('level', fieldLabels.level, severityNames), isOptional: true },
    line('value', fieldLabels.value),
    maybe('vector', fieldLabels.vector),
  ],
  affected: [
    line('system', fieldLabels.system),
    choice('status', fieldLabels.status, affectedNames),
    maybe('kind', fieldLabels.systemKind),
    maybe('developer', fieldLabels.developer),
    maybe('versions', fieldLabels.versions),
    { name: 'identifiers', label: fieldLabels.identifiers, as: 'lines' },
  ],
  term: [choice('scheme', fieldLabels.scheme, schemeNames), line('code', fieldLabels.code)],
  reference: [
    choice('type', fieldLabels.referenceType, referenceNames),
    line('url', fieldLabels.url),
    maybe('label', fieldLabels.label),
  ],
  mitigation: [
    choice('category', fieldLabels.category, mitigationNames),
    choice('status', fieldLabels.status, mitigationStatusNames),
    { name: 'text', label: fieldLabels.text, as: 'text' },
  ],
  occurred: [
    choice('event', fieldLabels.event, occurredNames),
    line('value', fieldLabels.date),
    choice('precision', fieldLabels.precision, precisionNames),
    { name: 'estimated', label: fieldLabels.estimated, as: 'check' },
  ],
  origin: [
    line('database', fieldLabels.database),
    line('identifier', fieldLabels.identifier),
    maybe('url', fieldLabels.url),
    maybe('licence', fieldLabels.licence),
  ],
};
