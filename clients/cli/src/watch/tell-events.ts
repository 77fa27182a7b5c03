import { tlpLabel } from '@seamark/sdk';
import type { FeedEvent, FeedSubscription, ReceivedEvent } from '@seamark/sdk';
import { tellImports } from '../import/tell-imports.js';
import { oneLine, printableJson } from '../terminal/printable.js';
import type { Terminal } from '../terminal/terminal.js';
import { eventAttribution } from '../words/attribution-words.js';
import { eventWords } from '../words/event-words.js';
import { type Ends, runUntilDone } from './run-command.js';
import type { WatchOptions } from './watch-options.js';

export interface Telling extends Ends {
  readonly options: Pick<WatchOptions, 'json' | 'exec' | 'imports'>;
  /** Called when an event is told and its command has succeeded. */
  readonly handled: (count?: number) => void;
}

/** Tells each event, runs the command for it, and says that it is done. One that is not done comes again the next time. */
export async function tellEvents(terminal: Terminal, feed: FeedSubscription, telling: Telling): Promise<void> {
  const imports = tellImports(terminal, telling.handled);
  for await (const event of feed) {
    if (isTogether(event, telling)) imports.add(event);
    else if (!(await imports.flush().then(() => tellOne(terminal, event, telling)))) break;
  }
  await imports.flush();
}

/** Advisories of a bulk import are told together, unless a program wants each. */
function isTogether({ backfill, advisory }: FeedEvent, { options: { json, exec, imports } }: Telling): boolean {
  return backfill && advisory !== null && !json && !(exec !== undefined && imports);
}

async function tellOne(
  terminal: Terminal,
  event: ReceivedEvent,
  { options, handled, ...ends }: Telling,
): Promise<boolean> {
  const { json, exec, imports } = options;
  terminal.out.write(`${json ? printableJson(event) : line(terminal, event)}\n`);
  const isRun = exec !== undefined && (imports === true || !event.backfill);
  if (isRun && !(await runUntilDone(terminal, { command: exec, event }, ends))) return false;
  await event.done();
  handled();
  return true;
}

function line(terminal: Terminal, event: FeedEvent): string {
  if (terminal.out.isTerminal) return eventWords(terminal.out, event, terminal.now());
  const { advisory } = event;
  const fields = advisory && [
    tlpLabel(advisory.banner),
    advisory.severity ?? '',
    eventAttribution(event, ({ handle }) => handle),
    oneLine(advisory.title ?? ''),
    String(advisory.withheldCount),
  ];
  return [event.cursor, event.at.toISOString(), event.type, event.advisoryName, ...(fields ?? [])].join('\t');
}
