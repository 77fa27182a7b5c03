import type { AudienceInput } from '@seamark/sdk';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { AudienceTable } from '../../../audience/audience-table.js';
import { writeAudience } from '../../../audience/audience.js';
import { audiencesOf } from '../../../audience/audiences-of.js';
import { audienceName, namesBy } from '../../../audience/named.js';
import { ReadAudiences, type ReadAudiencesAnswer } from '../../../generated/documents.js';
import { useAnswer } from '../../../hub/use-answer.js';
import { Unanswered } from '../../../parts/unanswered.js';
import { useSession } from '../../../session/session.js';
import { audienceWords } from '../../../words/audience-words.js';
import { isOut } from '../../drafts/desk/is-out.js';
import { isAuthor } from '../../drafts/is-author.js';
import type { AdvisoryAnswer } from '../advisory-answer.js';
import { MarkAnew } from '../marking-anew/mark-anew.js';

/** Each portion of an advisory, and who reads it: for its source. */
export function WhoReadsWhat({ advisory }: { readonly advisory: AdvisoryAnswer }): ReactNode {
  const { name, portions, state } = advisory;
  const { viewer } = useSession();
  const { communities } = viewer;
  const markings = portions.map(({ marking }) => marking);
  const handles = communities.map(({ handle }) => handle);
  const audiences = audiencesOf(handles, markings);
  const { data, error, again } = useAnswer(ReadAudiences, { variables: { name, audiences } });
  const answered = data?.advisory ?? null;
  return (
    <section aria-labelledby="who-reads-what">
      <h2 id="who-reads-what">{audienceWords.table}</h2>
      {answered === null && <Unanswered hasFailed={error !== null} words={audienceWords} onRetry={again} />}
      {answered?.audienceMatrix && (
        <AudienceTable
          matrix={answered.audienceMatrix}
          heads={headsOf(name, audiences, namesBy(communities, markings))}
          last={[audienceWords.readSoFar, readersWords(answered)]}
        />
      )}
      {isAuthor(viewer) && isOut(state) && <MarkAnew advisory={advisory} onMarked={again} />}
    </section>
  );
}

/** Each leads to what its audience reads. */
function headsOf(name: string, audiences: readonly AudienceInput[], names: ReadonlyMap<string, string>): ReactNode[] {
  return audiences.map((one) => (
    <Link key={writeAudience(one)} to="/a/$name" params={{ name }} search={{ as: writeAudience(one) }} className="link">
      {audienceName(one, names)}
    </Link>
  ));
}

function readersWords({ readers }: NonNullable<ReadAudiencesAnswer['advisory']>): (portionId: string) => string {
  return (portionId) => {
    const of = readers?.find(({ portion }) => portion === portionId);
    return audienceWords.readBy(of?.accounts ?? 0, of !== undefined && of.publicSince !== null);
  };
}
