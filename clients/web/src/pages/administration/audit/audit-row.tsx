import type { AuditEntry } from '@seamark/sdk';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Moment } from '../../../parts/moment.js';
import { keepingWords } from '../../../words/keeping-words.js';

const ADVISORY = /^SMK-/;

/** Who did what to what, and when. */
export function AuditRow({ entry }: { readonly entry: AuditEntry }): ReactNode {
  const { at, account, act, subject, concerns, facts } = entry;
  return (
    <tr>
      <td>
        <Moment at={at} />
      </td>
      <td className={account === null ? undefined : 'mono'}>{account ?? keepingWords.audit.hub}</td>
      <td className="mono" translate="no">
        {act}
      </td>
      <td className="mono" translate="no">
        {ADVISORY.test(subject) ? (
          <Link to="/a/$name" params={{ name: subject }} search={{}} className="link">
            {subject}
          </Link>
        ) : (
          subject
        )}
      </td>
      <td>
        {[...(concerns === null ? [] : [concerns]), ...facts.map(({ name, value }) => `${name}: ${value}`)].join(', ')}
      </td>
    </tr>
  );
}
