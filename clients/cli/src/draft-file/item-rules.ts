import {
  AFFECTED_STATUS_VALUES,
  DATE_PRECISION_VALUES,
  MITIGATION_CATEGORY_VALUES,
  MITIGATION_STATUS_VALUES,
  OCCURRED_EVENT_VALUES,
  REFERENCE_TYPE_VALUES,
  SEVERITY_LEVEL_VALUES,
  SEVERITY_SCHEME_VALUES,
  type AffectedInput,
  type MitigationInput,
  type OccurredInput,
  type OriginInput,
  type PortionType,
  type ReferenceInput,
  type SeverityInput,
  type TermInput,
} from '@seamark/sdk';

/** What a field takes: any text, a list of texts, true or false, or one of some words. */
export type FieldRule = 'text' | 'texts' | 'flag' | readonly string[];

/** What the YAML of one type of portion holds, and under which name the contract takes it. */
export interface ItemRule {
  readonly input: string;
  readonly fields: Readonly<Record<string, FieldRule>>;
  readonly required: readonly string[];
}

/** Every field of the contract's input has a rule, or it does not compile. */
function rule<Input extends object>(
  input: string,
  fields: Readonly<Record<keyof Required<Input>, FieldRule>>,
  required: readonly (keyof Input & string)[],
): ItemRule {
  return { input, fields, required };
}

export const ITEM_RULES: Readonly<Partial<Record<PortionType, ItemRule>>> = {
  SEVERITY: rule<SeverityInput>(
    'severity',
    { scheme: SEVERITY_SCHEME_VALUES, level: SEVERITY_LEVEL_VALUES, value: 'text', vector: 'text' },
    ['scheme', 'value'],
  ),
  AFFECTED: rule<AffectedInput>(
    'affected',
    {
      system: 'text',
      kind: 'text',
      developer: 'text',
      identifiers: 'texts',
      versions: 'text',
      status: AFFECTED_STATUS_VALUES,
    },
    ['system'],
  ),
  TERM: rule<TermInput>('term', { scheme: 'text', code: 'text' }, ['scheme', 'code']),
  REFERENCE: rule<ReferenceInput>('reference', { type: REFERENCE_TYPE_VALUES, url: 'text', label: 'text' }, ['url']),
  MITIGATION: rule<MitigationInput>(
    'mitigation',
    { category: MITIGATION_CATEGORY_VALUES, status: MITIGATION_STATUS_VALUES, text: 'text' },
    ['category', 'text'],
  ),
  OCCURRED: rule<OccurredInput>(
    'occurred',
    { event: OCCURRED_EVENT_VALUES, value: 'text', precision: DATE_PRECISION_VALUES, estimated: 'flag' },
    ['value', 'precision'],
  ),
  ORIGIN: rule<OriginInput>('origin', { database: 'text', identifier: 'text', url: 'text', licence: 'text' }, [
    'database',
    'identifier',
  ]),
};
