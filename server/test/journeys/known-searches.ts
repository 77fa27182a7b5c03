import type { AdvisoryFilter, FacetField } from '@seamark/sdk';

/** A question, and its whole answer. */
export interface KnownSearch {
  readonly of: string;
  readonly where: AdvisoryFilter;
  /** A sample account; a visitor when absent. */
  readonly as?: string;
  /** How the titles begin, oldest publication first. */
  readonly finds: readonly string[];
}

/** A facet, and all its counts. */
export interface KnownFacet {
  readonly of: string;
  readonly by: FacetField;
  readonly where: AdvisoryFilter;
  readonly as?: string;
  readonly counts: Readonly<Record<string, number>>;
}

const RAY = 'Ray clusters reachable from the internet';
const RAY_ON_TERN = 'Ray on Tern Cloud';
const TORCH = 'torch.load with weights_only=True';
const LANGFLOW = 'Langflow before 1.3.0';
const VLLM = 'vLLM: pickled objects';
const FINANCE = 'LlamaIndex finance pack';
const TRIVY = 'Stolen release credentials';
const REFUSALS = 'Refusals weaken when a request is translated twice';
const QUANTIZED = 'Harbor-3 Mini refuses half as often';

/** Of the sample community. */
export const SAMPLE_SEARCHES: readonly KnownSearch[] = [
  { of: 'a phrase', where: { search: '"arbitrary code"' }, finds: [RAY] },
  { of: 'words in any form', where: { search: 'pickles sockets' }, finds: [VLLM] },
  {
    of: 'an exclusion',
    where: { search: 'clinical -scribe' },
    finds: ['A clinical model fell back'],
  },
  { of: 'a CVE', where: { search: 'CVE-2023-48022' }, finds: [RAY, RAY_ON_TERN] },
  { of: 'a term', where: { terms: ['ATLAS:AML.T0054'] }, finds: [REFUSALS, QUANTIZED] },
  { of: 'a system', where: { systems: ['Ray'] }, finds: [RAY, RAY_ON_TERN] },
  {
    of: 'a month',
    where: { publishedAfter: '2026-03-01T00:00:00Z', publishedBefore: '2026-04-01T00:00:00Z' },
    finds: [FINANCE, TRIVY],
  },
  {
    of: 'a combination',
    where: { search: 'code', kinds: ['VULNERABILITY'], severities: ['CRITICAL'] },
    finds: [RAY, TORCH, LANGFLOW, VLLM, FINANCE, TRIVY],
  },
];

export const SAMPLE_FACETS: readonly KnownFacet[] = [
  {
    of: 'the severities that a visitor reads',
    by: 'SEVERITY',
    where: {},
    counts: { CRITICAL: 8, MEDIUM: 7, HIGH: 6, LOW: 1, NONE: 1 },
  },
  {
    of: 'the severities that a handler reads',
    by: 'SEVERITY',
    where: {},
    as: 'handler@cert',
    counts: { HIGH: 10, MEDIUM: 9, CRITICAL: 8, LOW: 1, NONE: 1 },
  },
  {
    of: 'the kinds of what a word finds',
    by: 'KIND',
    where: { search: 'code', severities: ['CRITICAL'] },
    counts: { VULNERABILITY: 6 },
  },
];
