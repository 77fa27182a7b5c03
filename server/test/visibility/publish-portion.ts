import type { AdvisoryName } from '../../features/advisories/model/advisory.js';
import type { Portion } from '../../features/advisories/model/portion.js';
import type { RevisionPlan } from '../../features/advisories/model/revision-plan.js';
import type { Atom, Label } from '../../features/markings/model/label.js';
import { CLEAR } from '../../features/markings/model/marking.js';
import { tlpRank } from '../../features/markings/model/tlp.js';
import { newUuid } from '../../kernel/ids.js';
import type { Database } from '../../platform/postgres/database.js';
import { testRandomness } from '../test-randomness.js';
import type { CaseNames } from './plant-world.js';

/** Publishes an advisory of one portion under a label, past every check but the database's own. */
export async function publishPortion(
  database: Database,
  source: string,
  { label, names }: { readonly label: Label; readonly names: CaseNames },
): Promise<AdvisoryName> {
  const name = advisoryName();
  const [atom]: { source_atom: number }[] = await database.write({ atoms: [2], ceiling: 0, person: 0 }, (sql) =>
    sql.query('SELECT source_atom FROM hub.organization WHERE handle = $1', [names.handle(source)]),
  );
  const json = { ...planOf(name, own(label, names)), source: names.handle(source), eventId: newUuid(testRandomness) };
  await database.write({ atoms: [atom?.source_atom ?? -1], ceiling: 4, person: 0 }, (sql) =>
    sql.query('SELECT hub.write_revision($1::jsonb)', [JSON.stringify(json)]),
  );
  return name;
}

function planOf(name: AdvisoryName, label: Label): object {
  const portion: Portion = {
    id: newUuid(testRandomness),
    type: 'TITLE',
    lang: 'en',
    rank: 1,
    marking: CLEAR,
    presence: 'HIDDEN',
    label,
    content: { is: 'prose', text: 'What is warned of' },
  };
  const frame: Omit<RevisionPlan, 'open' | 'concerned'> = {
    uid: newUuid(testRandomness),
    name,
    kind: 'PRACTICE',
    state: 'PUBLISHED',
    sequence: 1,
    revisionId: newUuid(testRandomness),
    close: [],
    closeStubs: [],
    openStubs: [],
    tighten: [],
    remarks: [],
  };
  const { audience, denied } = label;
  const concerned = [{ label: 0, besides: [], before: false, after: true, changed: true, byOrder: false }];
  const labels = [{ audience, denied, tlp: tlpRank(label.tlp) }];
  return { ...frame, labels, open: [{ ...portion, keys: [], label: 0 }], concerned };
}

function own({ audience, denied, tlp }: Label, names: CaseNames): Label {
  const rename = (atom: Atom): Atom => {
    const [kind = '', ref] = atom.split(':', 2);
    if (ref === undefined) return atom;
    return `${kind}:${kind === 'USER' ? names.account(ref) : names.handle(ref)}` as Atom;
  };
  return { tlp, audience: audience.map(rename), denied: denied.map(rename) };
}

function advisoryName(): AdvisoryName {
  const letters = Array.from(testRandomness.bytes(10), (byte) => '0123456789ABCDEFGHJKMNPQRSTVWXYZ'[byte % 32]).join(
    '',
  );
  return `SMK-${letters.slice(0, 5)}-${letters.slice(5)}` as AdvisoryName;
}
