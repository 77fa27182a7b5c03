import type { ReactNode } from 'react';
import { hueOf, initialsOf } from '../../parts/organization-mark.js';
import type { SampleAccount } from '../../session/session-door.js';
import { abilityWords, signInWords } from '../../words/sign-in-words.js';

interface SampleChoiceProps {
  readonly samples: readonly SampleAccount[];
  readonly onChoose: (account: string) => void;
}

/** The members of the sample community, with what each can do. */
export function SampleChoice({ samples, onChoose }: SampleChoiceProps): ReactNode {
  const { title, lead } = signInWords.samples;
  return (
    <section className="card" aria-labelledby="as-sample">
      <h2 id="as-sample">{title}</h2>
      <p>{lead}</p>
      <ul className="samples">
        {samples.map((sample) => (
          <li key={sample.account}>
            <SampleButton sample={sample} onChoose={onChoose} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function SampleButton({
  sample: { account, name, organization, handle, communities, roles },
  onChoose,
}: {
  readonly sample: SampleAccount;
  readonly onChoose: SampleChoiceProps['onChoose'];
}): ReactNode {
  return (
    <button type="button" className="sample" onClick={() => onChoose(account)}>
      <span className="organization" aria-hidden>
        <i className="large" data-hue={hueOf(handle)}>
          {initialsOf(organization)}
        </i>
      </span>
      <span className="sample-words">
        <b>{name}</b>
        <span>{[organization, ...communities].join(' · ')}</span>
        <span className="faint">{abilityWords(roles)}</span>
      </span>
      <span className="mono faint" translate="no">
        {account}
      </span>
    </button>
  );
}
