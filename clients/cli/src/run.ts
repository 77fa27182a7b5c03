import { Command, CommanderError } from 'commander';
import { as } from './audience.js';
import { CliFailure, toFailure } from './cli-failure.js';
import { cliOf } from './cli.js';
import { addApi } from './commands/api.js';
import { addChanges } from './commands/changes.js';
import { addCite } from './commands/cite.js';
import { addCompletion } from './commands/completion.js';
import { addConfig } from './commands/config.js';
import { addDb } from './commands/db.js';
import { addPartner } from './commands/partner.js';
import { addDiff } from './commands/diff.js';
import { addDoctor } from './commands/doctor.js';
import { addDraft } from './commands/draft.js';
import { addAudit } from './commands/keeping/audit.js';
import { addCommunity } from './commands/keeping/community.js';
import { addOrg } from './commands/keeping/org.js';
import { addPerson } from './commands/keeping/person.js';
import { addToken } from './commands/keeping/token.js';
import { addExport } from './commands/export.js';
import { addImport } from './commands/import.js';
import { addLog } from './commands/log.js';
import { addLogin, addLogout } from './commands/login.js';
import { addLs } from './commands/ls.js';
import { addMark } from './commands/mark.js';
import { addPublish } from './commands/publish.js';
import { addRevise } from './commands/revise.js';
import { addSearch } from './commands/search.js';
import { addShow } from './commands/show.js';
import { addStats } from './commands/stats.js';
import { addSub } from './commands/sub.js';
import { addTerms } from './commands/terms.js';
import { addWatch } from './commands/watch.js';
import { addWhoami } from './commands/whoami.js';
import { addWithdraw } from './commands/withdraw.js';
import { EXIT, EXIT_CODES_HELP } from './exit-codes.js';
import type { HubOptions } from './hub.js';
import { apartFromJson } from './json-option.js';
import { withSettings } from './settings/settings.js';
import { withLocalTimes } from './terminal/local-times.js';
import { printable } from './terminal/printable.js';
import type { Terminal } from './terminal/terminal.js';
import { say } from './terminal/say.js';

/** Every command, in the order of the help. Each is a file of its own. */
const COMMANDS = [
  addLogin,
  addLogout,
  addWhoami,
  addLs,
  addSearch,
  addShow,
  addLog,
  addDiff,
  addChanges,
  addCite,
  addStats,
  addTerms,
  addWatch,
  addSub,
  addDraft,
  addPublish,
  addRevise,
  addMark,
  addWithdraw,
  addExport,
  addImport,
  addOrg,
  addCommunity,
  addPerson,
  addToken,
  addAudit,
  addApi,
  addConfig,
  addDoctor,
  addCompletion,
  addDb,
  addPartner,
];

/** Runs one command line. @returns the exit code */
export async function run(words: readonly string[], terminal: Terminal): Promise<number> {
  try {
    const local = withLocalTimes(terminal, words);
    await aProgram({ ...local, env: withSettings(terminal.env) }).parseAsync(apartFromJson(words), { from: 'user' });
    return EXIT.ok;
  } catch (error) {
    // Commander has already said what is wrong with the words.
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.ok : EXIT.usage;
    return tell(terminal, toFailure(error));
  }
}

function aProgram(terminal: Terminal): Command {
  const program = new Command('seamark')
    .description(
      'Read, follow and publish AI risk advisories on a Seamark hub. What you are not cleared for is redacted by the hub.',
    )
    .option('--url <url>', 'the hub (SEAMARK_URL; http://127.0.0.1:4000 when neither is given)')
    .option('--as <account>', 'a sample account of a hub on this machine, as handler@cert', as)
    .option('--local', 'on a terminal, tell local time beside UTC')
    .hook('preAction', (_, command) => refuseAudience(command))
    .addHelpText('after', HELP)
    .configureOutput({
      writeOut: (text) => terminal.out.write(text),
      writeErr: (text) => terminal.err.write(text),
      getOutHelpWidth: () => Math.min(terminal.out.columns, 80),
      getErrHelpWidth: () => Math.min(terminal.err.columns, 80),
    })
    .exitOverride()
    .showHelpAfterError('(seamark --help tells more)');
  const cli = cliOf(terminal);
  for (const addTo of COMMANDS) addTo(program, cli);
  return program;
}

/** Only what shows an advisory borrows eyes: anywhere else --as names an account. */
function refuseAudience(command: Command): void {
  const { audience } = command.optsWithGlobals<HubOptions>().as ?? {};
  if (audience === undefined || ['preview', 'show'].includes(command.name())) return;
  throw new CliFailure(EXIT.usage, `"${audience.words}" is no account: show and draft preview borrow its eyes.`);
}

function tell({ err }: Terminal, { exitCode, message }: CliFailure): number {
  if (message !== '') say(err, printable(message));
  return exitCode;
}

const HELP = `
Who you are: what seamark login was given, or SEAMARK_TOKEN before that. Without
either you are a visitor, who sees TLP:CLEAR. On the hub's own machine --as
finds the token of a sample account in $SEAMARK_DATA/sample-tokens.json
(SEAMARK_DATA: .seamark when not set), and goes before both.

Answers go to standard output, progress to standard error. On a terminal lists
are tables, else lines with tabs between; --json prints JSON, --json name,title
these fields of it. NO_COLOR=1 takes colours away, ACCESSIBLE=1 tables.

${EXIT_CODES_HELP}

Examples:
  $ seamark whoami --as handler@cert
  $ seamark ls --severity high,critical
  $ seamark watch
  $ seamark publish calendar.md --as author@meridian`;
