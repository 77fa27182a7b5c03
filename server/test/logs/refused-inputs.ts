import type { Asked } from '../doors/both-doors.js';
import type { Planted } from './planted.js';

const DRAFT = `mutation ($input: DraftAdvisoryInput!) {
  draftAdvisory(input: $input) { ... on Refusal { code message } ... on InvalidInputRefusal { problems { message path } } }
}`;

/** Inputs that are refused, or are wrong in form, with a secret in each. */
export function refusedInputs(planted: Planted): readonly Asked[] {
  const clear = { tlp: 'CLEAR' };
  const title = { type: 'TITLE', marking: clear, content: { text: 'A title' } };
  const draft = (...portions: readonly unknown[]) => ({
    query: DRAFT,
    variables: { input: { kind: 'INCIDENT', portions: [title, ...portions] } },
  });
  const marked = (marking: unknown) => draft({ type: 'IMPACT', marking, content: { text: 'x' } });
  const said = (type: string, content: unknown) => draft({ type, marking: clear, content });
  return [
    marked({ tlp: 'AMBER', organizations: [planted.in('an unknown organization')] }),
    marked({ tlp: 'GREEN', communities: [planted.in('an unknown community')] }),
    marked({ tlp: 'RED', persons: [`${planted.in('an unknown account')}@cert`] }),
    marked({ tlp: planted.in('no label') }),
    said('SUMMARY', { text: `<script>${planted.in('raw HTML')}</script>` }),
    said('SUMMARY', { text: `[x](javascript:${planted.in('a bad link')})` }),
    said('REFERENCE', { reference: { url: `ftp://${planted.in('a bad address')}` } }),
    said('ALIAS', { alias: planted.in('no alias') }),
    said('OCCURRED', { occurred: { value: planted.in('no date'), precision: 'DAY' } }),
    said('SEVERITY', { severity: { scheme: 'CVSS_V3_1', value: planted.in('no score') } }),
    said('TERM', { term: { scheme: planted.in('no scheme'), code: planted.in('no code') } }),
    said('SUMMARY', { text: `${planted.in('a zero')}\0` }),
    said('SUMMARY', { [planted.in('no content')]: 1 }),
    draft({ ...title, id: planted.in('no portion'), lang: planted.in('no language') }),
    { query: `{ advisories(after: "${planted.in('no cursor')}") { totalCount } }` },
    { query: `{ events(after: "${planted.in('no feed cursor')}") { nodes { at } } }` },
    { query: `{ node(id: "${planted.in('no node')}") { id } advisory(name: "${planted.in('no name')}") { id } }` },
    { query: `{ advisories(filter: { search: "${planted.in('a search')}" }) { totalCount } }` },
    { query: `{ advisories(filter: { systems: ["${planted.in('a filter')}"] }) { totalCount } }` },
    { query: `{ advisories(filter: { updatedAfter: "${planted.in('no time')}" }) { totalCount } }` },
    { query: `{ organization(handle: "${planted.in('no handle')}") { name } }` },
  ];
}
