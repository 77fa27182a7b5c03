import type { SearchHit } from '@seamark/sdk';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { OrganizationMark } from '../../parts/organization-mark.js';
import { RedactionBar } from '../../parts/redaction-bar.js';
import { Severity } from '../../parts/severity.js';
import { TlpLabel } from '../../parts/tlp-label.js';
import { labelOf, redactedWords } from '../../words/marking-words.js';
import { kindNames, portionNames } from '../../words/names.js';
import { researchWords } from '../../words/research-words.js';
import { dayOf } from '../../words/times.js';
import type { Result } from './use-results.js';

interface ResultRowProps {
  readonly result: Result;
  /** True where an earlier revision may be meant, which has an address of its own. */
  readonly isPast: boolean;
}

/** An advisory that was found, and the words around what was looked for. */
export function ResultRow({ result, isPast }: ResultRowProps): ReactNode {
  const { banner, kind, severity, source, publishedAt } = result;
  return (
    <tr>
      <td data-column="advisory">
        <Title result={result} isPast={isPast} />
        <Facts result={result} />
      </td>
      <td data-column="kind">{kindNames[kind]}</td>
      <td data-column="severity">{severity ? <Severity level={severity} /> : <NotSaid />}</td>
      <td data-column="marking">
        <TlpLabel tlp={banner} />
      </td>
      <td data-column="source">
        {source ? <OrganizationMark handle={source.handle} name={source.name} /> : <NotSaid />}
      </td>
      <td className="number" data-column="published">
        {publishedAt && <time dateTime={publishedAt.toISOString()}>{dayOf(publishedAt)}</time>}
      </td>
    </tr>
  );
}

function NotSaid(): ReactNode {
  return <span className="faint">{researchWords.results.notSaid}</span>;
}

function Title({ result: { name, title, banner, state, revisionId }, isPast }: ResultRowProps): ReactNode {
  return (
    <Link
      to="/a/$name"
      params={{ name }}
      search={isPast ? { rev: revisionId } : {}}
      className="result-title"
      data-withdrawn={state === 'WITHDRAWN' || undefined}
    >
      {title ?? <RedactionBar wide words={redactedWords(labelOf(banner), researchWords.results.title)} />}
    </Link>
  );
}

function Facts({ result: { name, kind, source, state, hits } }: Pick<ResultRowProps, 'result'>): ReactNode {
  const hit = hits?.find(({ type }) => type !== 'TITLE');
  return (
    <>
      {hit && <Hit hit={hit} />}
      <span className="result-facts">
        <span className="mono" translate="no">
          {name}
        </span>
        {state === 'WITHDRAWN' && <span>{researchWords.results.withdrawn}</span>}
        <span className="result-more">{kindNames[kind]}</span>
        {source && <span className="result-more">{source.name}</span>}
      </span>
    </>
  );
}

function Hit({ hit: { type, snippet } }: { readonly hit: SearchHit }): ReactNode {
  return (
    <span className="result-hit">
      <span className="faint">{portionNames[type]}: </span>
      {snippet.map(({ text, marked }, at) => (marked ? <mark key={at}>{text}</mark> : <span key={at}>{text}</span>))}
    </span>
  );
}
