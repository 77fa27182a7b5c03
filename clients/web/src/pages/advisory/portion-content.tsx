import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Markdown } from '../../markdown/markdown.js';
import { OrganizationMark } from '../../parts/organization-mark.js';
import { OutwardLink } from '../../parts/outward-link.js';
import { mitigationNames, mitigationStatusNames, referenceNames, schemeNames, sectorNames } from '../../words/names.js';
import { AffectedSystem } from './affected-system.js';
import type { Content, ContentOf } from './content.js';
import { OccurredDate } from './occurred-date.js';
import { OriginRecord } from './origin-record.js';
import { SeverityScore } from './severity-score.js';

/** What a portion says, by its type. */
export function PortionContent({ content, lang }: { readonly content: Content; readonly lang: string }): ReactNode {
  switch (content.__typename) {
    case 'ProseContent':
      return <Markdown text={content.text} lang={lang} />;
    case 'MitigationContent':
      return <Mitigation content={content} lang={lang} />;
    case 'WithheldContent':
      return null;
    default:
      return <div className="item">{item(content)}</div>;
  }
}

type Item = Exclude<Content, ContentOf<'ProseContent' | 'MitigationContent' | 'WithheldContent'>>;

function item(content: Item): ReactNode {
  switch (content.__typename) {
    case 'SourceContent':
      return <Source content={content} />;
    case 'SeverityContent':
      return <SeverityScore content={content} />;
    case 'AffectedContent':
      return <AffectedSystem content={content} />;
    case 'TermContent':
      return <Term content={content} />;
    case 'ReferenceContent':
      return <Reference content={content} />;
    case 'AliasContent':
      return (
        <span className="mono" translate="no">
          {content.value}
        </span>
      );
    case 'OccurredContent':
      return <OccurredDate content={content} />;
    case 'OriginContent':
      return <OriginRecord content={content} />;
  }
}

function Mitigation({ content, lang }: { readonly content: ContentOf<'MitigationContent'>; readonly lang: string }) {
  const { category, mitigationStatus, text } = content;
  return (
    <>
      <p className="item-kind">
        {mitigationNames[category]}, {mitigationStatusNames[mitigationStatus]}
      </p>
      <Markdown text={text} lang={lang} />
    </>
  );
}

function Source({ content: { organization } }: { readonly content: ContentOf<'SourceContent'> }): ReactNode {
  return (
    <>
      <OrganizationMark handle={organization.handle} name={organization.name} />
      <span className="faint">{sectorNames[organization.sector]}</span>
    </>
  );
}

/** In plain words; the scheme's own code is there for whoever looks it up. */
function Term({ content: { termScheme, code, termLabel } }: { readonly content: ContentOf<'TermContent'> }): ReactNode {
  return (
    <>
      <Link to="/feed" search={{ term: `${termScheme}:${code}` }} className="link">
        {termLabel}
      </Link>
      <span className="faint">
        {schemeNames[termScheme] ?? termScheme} <span className="mono">{code}</span>
      </span>
    </>
  );
}

function Reference({ content }: { readonly content: ContentOf<'ReferenceContent'> }): ReactNode {
  const { referenceType, referenceUrl, label } = content;
  return (
    <>
      <OutwardLink url={referenceUrl}>{label ?? referenceUrl}</OutwardLink>
      <span className="faint">{referenceNames[referenceType]}</span>
    </>
  );
}
