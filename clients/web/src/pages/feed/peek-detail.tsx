import type { ReactNode } from 'react';
import { type PortionFields, ReadAdvisory } from '../../generated/documents.js';
import { useAnswer } from '../../hub/use-answer.js';
import { feedWords } from '../../words/feed-words.js';
import { useSettledValue } from './use-settled-value.js';

interface PeekDetailProps {
  readonly name: string;
  /** Of the view that is shown: another one is asked for anew. */
  readonly viewKey: string;
}

/** Whoever goes through the list quickly does not look into each. */
const SETTLED_MS = 150;

/** How much of it is read, and what it concerns. */
export function PeekDetail({ name, viewKey }: PeekDetailProps): ReactNode {
  const settled = useSettledValue(`${name} ${viewKey}`, SETTLED_MS).split(' ')[0] ?? name;
  const { data } = useAnswer(ReadAdvisory, { variables: { name: settled, revisionId: null } });
  const advisory = data?.advisory;
  if (!advisory || advisory.name !== name) return <div className="peek-detail" aria-busy="true" />;
  const { portions, withheldCount } = advisory;
  return (
    <div className="peek-detail">
      <p>{feedWords.reads(portions.length - withheldCount, portions.length)}</p>
      <div className="portion-strip" aria-hidden>
        {portions.map(({ id, content }) => (
          <i key={id} data-withheld={content.__typename === 'WithheldContent' || undefined} />
        ))}
      </div>
      <Pairs portions={portions} name={name} />
    </div>
  );
}

function Pairs({ name, portions }: { readonly name: string; readonly portions: readonly PortionFields[] }): ReactNode {
  const systems = portions.flatMap(({ content }) => ('system' in content ? [content.system.name] : []));
  const terms = portions.flatMap(({ content }) => (content.__typename === 'TermContent' ? [content.termLabel] : []));
  const references = portions.filter(({ content }) => content.__typename === 'ReferenceContent').length;
  return (
    <dl className="pairs">
      <dt>{feedWords.identifier}</dt>
      <dd className="mono" translate="no">
        {name}
      </dd>
      <Pair what={feedWords.systems} words={systems} />
      <Pair what={feedWords.terms} words={terms} />
      <Pair what={feedWords.references} words={references === 0 ? [] : [String(references)]} />
    </dl>
  );
}

function Pair({ what, words }: { readonly what: string; readonly words: readonly string[] }): ReactNode {
  if (words.length === 0) return null;
  return (
    <>
      <dt>{what}</dt>
      <dd>{[...new Set(words)].join(', ')}</dd>
    </>
  );
}
