import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { ReadFrontPageAnswer, SummaryFields } from '../../generated/documents.js';
import { Moment } from '../../parts/moment.js';
import { OrganizationMark } from '../../parts/organization-mark.js';
import { Severity } from '../../parts/severity.js';
import { TlpLabel } from '../../parts/tlp-label.js';
import { frontWords } from '../../words/front-words.js';
import { kindNames } from '../../words/names.js';

interface LatestAdvisoriesProps {
  /** Null until the hub has answered. */
  readonly answered: ReadFrontPageAnswer['advisories'] | null;
  readonly hasFailed: boolean;
}

/** The newest of what everybody may read. */
export function LatestAdvisories({ answered, hasFailed }: LatestAdvisoriesProps): ReactNode {
  return (
    <section className="front-latest" aria-labelledby="latest" aria-busy={answered === null && !hasFailed}>
      <h2 id="latest">{frontWords.latest}</h2>
      {answered && <p className="faint">{frontWords.counts(answered.totalCount, answered.facets.length)}</p>}
      {hasFailed && <p role="alert">{frontWords.failed}</p>}
      {answered?.totalCount === 0 && <p>{frontWords.none}</p>}
      <ol className="front-list">
        {answered?.nodes.map((node) => (
          <Latest key={node.viewKey} advisory={node} />
        ))}
      </ol>
      <Link to="/feed" search={{ tlp: 'CLEAR' }} className="link">
        {frontWords.all}
      </Link>
    </section>
  );
}

function Latest({ advisory }: { readonly advisory: SummaryFields }): ReactNode {
  const { name, title, kind, severity, source, banner, updatedAt } = advisory;
  return (
    <li>
      <Link to="/a/$name" params={{ name }} search={{}} className="front-title">
        {title ?? name}
      </Link>
      <div className="facts">
        <TlpLabel tlp={banner} />
        {severity && <Severity level={severity} />}
        <span>{kindNames[kind]}</span>
        {source && <OrganizationMark handle={source.handle} name={source.name} />}
        <Moment at={new Date(updatedAt)} as="day" />
      </div>
    </li>
  );
}
