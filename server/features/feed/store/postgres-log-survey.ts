import type { EntityManager } from 'typeorm';
import type { Database } from '../../../platform/postgres/database.js';
import { prepared, type Prepared } from '../../../platform/postgres/prepared.js';
import type { Viewer } from '../../auth/model/viewer.js';
import type { EventId } from '../../events/model/feed-cursor.js';
import { TLP } from '../../markings/model/tlp.js';
import type { Label } from '../../markings/model/label.js';
import type { LoggedChange, StoodLabel, ToldLabel } from '../model/logged-change.js';
import type { RightsSurvey, SurveyLog, SurveyQuery } from '../ports.js';
import { postgresEventLog, type EventLogNeeds } from './postgres-event-log.js';

/** What `hub.survey` gives. */
interface SurveyJson {
  readonly head: number;
  readonly at: number;
  readonly version: number;
  readonly changed: readonly { readonly version: number; readonly of: string }[] | null;
  readonly events: readonly ChangeJson[];
}

interface ChangeJson {
  readonly position: number;
  readonly id: EventId;
  readonly withdrawn: boolean;
  readonly backfill: boolean;
  readonly first: number;
  readonly labels: readonly {
    readonly tlp: number;
    readonly audience: readonly number[];
    readonly denied: readonly number[];
  }[];
  readonly told: readonly ToldLabel[];
  readonly stood: readonly StoodLabel[];
}

const SURVEY: Prepared = { name: 'survey', text: 'SELECT hub.survey($1::bigint, $2::int, $3::bigint) AS survey' };

interface Needs extends Omit<EventLogNeeds, 'database'> {
  readonly database: Pick<Database, 'survey'>;
}

/** One snapshot for one turn of the relay: the survey is made in it, and what viewers then read is read in it. */
export function postgresLogSurvey({ database, ...reads }: Needs): SurveyLog {
  return (query, work) =>
    database.survey(async (sql, read) => {
      const { head, at, version, changed, events } = await surveyIn(sql, query);
      return work({
        head: BigInt(head),
        at,
        events: events.map(toChange),
        rights: toRights(version, changed),
        read: postgresEventLog({ ...reads, database: { read } }),
      });
    });
}

async function surveyIn(sql: EntityManager, { after, most, version }: SurveyQuery): Promise<SurveyJson> {
  const values = [after.toString(), most, version];
  const [row] = await prepared<{ readonly survey: SurveyJson }>(sql, SURVEY, values);
  if (!row) throw new Error('the database made no survey');
  return row.survey;
}

function toChange({ position, labels, ...change }: ChangeJson): LoggedChange {
  return { ...change, position: BigInt(position), labels: labels.map(toLabel) };
}

function toLabel({ tlp, audience, denied }: ChangeJson['labels'][number]): Label<number> {
  return { tlp: TLP[tlp] ?? 'RED', audience, denied };
}

/** Changes are told by person and by organization, the last of each last; one that is forgotten by now may have been anybody's. */
function toRights(version: number, changed: SurveyJson['changed']): RightsSurvey {
  const lastOf = new Map((changed ?? []).map(({ of, version: at }) => [of, at]));
  const isAfter = (of: string, since: number): boolean => (lastOf.get(of) ?? 0) > since;
  const isNamed = ({ grasp, organization }: Viewer, since: number): boolean =>
    isAfter(`person:${grasp.person}`, since) || isAfter(`organization:${organization?.id ?? ''}`, since);
  const last = Math.max(0, ...lastOf.values());
  return {
    version,
    changedSince: (since) => (changed === null ? since < version : last > since),
    changed: (viewer, since) => (changed === null ? since < version : lastOf.size > 0 && isNamed(viewer, since)),
  };
}
