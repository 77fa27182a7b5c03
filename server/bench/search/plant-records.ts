import { existsSync, readFileSync } from 'node:fs';
import { accepted, Seamark } from '@seamark/sdk';
import { buildHub } from '../../main/hub.js';
import { type AvidReport, toDraft } from '../../test/journeys/avid-report.js';
import { type BenchSize, FULL } from '../bench.js';
import type { Stage } from '../stage.js';

/** Real records; they are not part of the repository, so a clone may lack them. */
const RECORDS = new URL('../../../../shared/data/avid/reports.jsonl', import.meta.url);

/** Publishes real records beside the sample community's, as a member would; none in the short form. @returns how many advisories there are */
export async function plantRecords({ options, superuser, tokens }: Stage, size: BenchSize): Promise<number> {
  if (size === FULL && existsSync(RECORDS)) {
    const lines = readFileSync(RECORDS, 'utf8').trimEnd().split('\n');
    const hub = await buildHub(options);
    const author = new Seamark({ url: hub.url, token: tokens.get('author@civic') ?? '' });
    for (const line of lines) accepted(await author.advisories.publishNow(toDraft(JSON.parse(line) as AvidReport)));
    author.close();
    await hub.stop();
  }
  await superuser.query('VACUUM ANALYZE');
  const { rows } = await superuser.query<{ count: number }>('SELECT count(*)::int FROM hub.advisory');
  return rows[0]?.count ?? 0;
}
