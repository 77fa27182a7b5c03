import type { OwnCluster } from '../cluster/own-cluster.js';
import type { Fault, FaultKind } from './chaos.js';
import type { EventLine, JournalLine } from './journal-line.js';
import { FOLLOWERS, type Member } from './oracle/cast.js';
import { entitlementOf, type Told } from './oracle/entitlement.js';
import { judge, type Received, type Verdict } from './oracle/judge.js';
import { faultsOfOrder } from './oracle/order.js';
import type { Script } from './oracle/script.js';
import type { Ledger } from './publish-lane.js';
import { readLog, type WrittenLog } from './written-log.js';

/** What happened, to be judged. */
export interface FaultRun {
  readonly script: Script;
  readonly chaos: readonly Fault[];
  readonly ledger: Ledger;
  readonly cluster: OwnCluster;
  readonly journal: (member: Member) => readonly JournalLine[];
  readonly seconds: number;
}

export interface FaultReport {
  readonly script: Script;
  readonly chaos: readonly Fault[];
  readonly events: number;
  readonly deliveries: number;
  readonly struck: Readonly<Partial<Record<FaultKind, number>>>;
  /** Connections of followers beyond each one's first. */
  readonly resumes: number;
  readonly lostAnswers: number;
  readonly seconds: number;
  /** Of the order of commits itself. */
  readonly order: readonly string[];
  /** Of each follower that was not told exactly what it was due; the others are left out. */
  readonly verdicts: Readonly<Record<string, Verdict>>;
}

/** Compares what each follower has with what the script says it is due. */
export async function reportOf(run: FaultRun): Promise<FaultReport> {
  const { script, chaos, ledger, cluster, journal, seconds } = run;
  const log = await readLog(cluster.postgres, ledger.names);
  const judged = FOLLOWERS.map((member) => judgeMember({ script, log, member, lines: journal(member) }));
  return {
    script,
    chaos,
    events: log.order.length,
    deliveries: sum(judged.map(({ received }) => received)),
    struck: tally(chaos),
    resumes: sum(judged.map(({ connections }) => connections - 1)),
    lostAnswers: ledger.lostAnswers,
    seconds: Math.round(seconds),
    order: faultsOfOrder(script, log.order, ledger.spans),
    verdicts: Object.fromEntries(judged.flatMap(({ name, verdict }) => (isSound(verdict) ? [] : [[name, verdict]]))),
  };
}

interface Case {
  readonly script: Script;
  readonly log: WrittenLog;
  readonly member: Member;
  readonly lines: readonly JournalLine[];
}

function judgeMember({ script, log, member, lines }: Case) {
  const due = entitlementOf(script, log.order, member);
  const received = toldBy(lines, log, due);
  return {
    name: member.account ?? 'visitor',
    verdict: judge(due, received),
    received: received.length,
    connections: lines.filter(({ is }) => is === 'connected').length,
  };
}

/** Which operation each event of a journal is. A retraction names no revision: it is the advisory's next one that is due. */
function toldBy(lines: readonly JournalLine[], log: WrittenLog, due: readonly Told[]): readonly Received[] {
  const retractions = new Map<string, string[]>();
  for (const { id } of due.filter(({ type }) => type === 'RETRACTED'))
    retractions.set(advisoryOf(id), [...(retractions.get(advisoryOf(id)) ?? []), id]);
  return lines.flatMap((line) => {
    if (line.is !== 'event') return [];
    const { type, name } = line;
    const advisory = log.advisories.get(name) ?? name;
    const id = type === 'RETRACTED' ? retractions.get(advisory)?.shift() : operationOf(line, log);
    return [{ id: id ?? `${advisory}#?`, type }];
  });
}

function operationOf({ type, revisionId }: EventLine, { operations }: WrittenLog): string | undefined {
  const known = operations.get(`${revisionId}`);
  return type === 'WITHDRAWN' ? known?.withdrawn : known?.revised;
}

function advisoryOf(id: string): string {
  return id.slice(0, id.indexOf('#'));
}

function isSound({ lost, twice, outOfOrder, wrong }: Verdict): boolean {
  return lost.length + twice.length + outOfOrder.length + wrong.length === 0;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function tally(chaos: readonly Fault[]): FaultReport['struck'] {
  const struck: Partial<Record<FaultKind, number>> = {};
  for (const { what } of chaos) struck[what] = (struck[what] ?? 0) + 1;
  return struck;
}
