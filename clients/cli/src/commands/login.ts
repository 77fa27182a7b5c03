import { Seamark, tlpLabel, type Viewer } from '@seamark/sdk';
import type { Command } from 'commander';
import { CliFailure } from '../cli-failure.js';
import type { Cli } from '../cli.js';
import { EXIT } from '../exit-codes.js';
import { hubUrl, type HubOptions } from '../hub.js';
import { forgetToken, keepToken, loginsFile } from '../settings/logins.js';
import { oneLine } from '../terminal/printable.js';
import { say } from '../terminal/say.js';
import type { Terminal } from '../terminal/terminal.js';

interface LoginOptions extends HubOptions {
  readonly tokenStdin?: true;
}

const HELP = `
The token is asked for and not shown, or read from standard input. It is kept
for this hub alone, where only you can read it (seamark config says where), and
never printed. SEAMARK_TOKEN and --as go before it.

Examples:
  $ seamark login --url https://hub.example
  $ pass show seamark | seamark login --token-stdin`;

export function addLogin(program: Command, { terminal }: Cli): void {
  program
    .command('login')
    .description('keep a token, so that the hub knows you from now on')
    .option('--token-stdin', 'read the token from standard input, and ask nobody')
    .addHelpText('after', HELP)
    .action(async (_options: object, command: Command) => {
      const options = command.optsWithGlobals<LoginOptions>();
      const url = hubUrl(terminal, options);
      const token = await givenToken(terminal, options);
      const viewer = await viewerOf(url, token);
      keepToken(terminal.env, url, token);
      tellSignedIn(terminal, url, viewer);
    });
}

export function addLogout(program: Command, { terminal }: Cli): void {
  program
    .command('logout')
    .description('forget the token that is kept for a hub')
    .addHelpText(
      'after',
      '\nThe token itself stays good: whoever else has it can go on using it.\n\nExample:\n  $ seamark logout',
    )
    .action((_options: object, command: Command) => {
      const url = hubUrl(terminal, command.optsWithGlobals<HubOptions>());
      const wasKept = forgetToken(terminal.env, url);
      say(terminal.err, wasKept ? `The token for ${url} is forgotten.` : `No token was kept for ${url}.`);
      if (terminal.env['SEAMARK_TOKEN']) say(terminal.err, 'SEAMARK_TOKEN is set, and still says who you are.');
    });
}

async function givenToken(terminal: Terminal, { tokenStdin }: LoginOptions): Promise<string> {
  const asked = tokenStdin ? null : await terminal.askSecret('Token: ');
  const token = (asked ?? (await terminal.readInput())).trim();
  if (token === '') throw new CliFailure(EXIT.usage, 'No token was given.');
  if (/\s/.test(token)) throw new CliFailure(EXIT.usage, 'A token is one word: this is more.');
  return token;
}

async function viewerOf(url: string, token: string): Promise<Viewer> {
  const viewer = await new Seamark({ url, token }).viewer();
  if (viewer.account !== null) return viewer;
  throw new CliFailure(EXIT.notSignedIn, 'The hub takes the bearer of this token for a visitor. Nothing was kept.');
}

function tellSignedIn({ out, err, env }: Terminal, url: string, viewer: Viewer): void {
  const account = oneLine(viewer.account ?? '');
  const whose = viewer.organization === null ? '' : ` (${oneLine(viewer.organization.name)})`;
  if (out.isTerminal) out.write(`Signed in as ${account}${whose}, up to ${tlpLabel(viewer.ceiling)}.\n`);
  else out.write(`${account}\t${tlpLabel(viewer.ceiling)}\n`);
  say(err, `The token for ${url} is kept in ${loginsFile(env)}.`);
  if (/^http:\/\/(?!127\.0\.0\.1|localhost|\[::1\])/.test(url))
    say(err, 'This address is not https: the token travels where others may read it.');
  if (env['SEAMARK_TOKEN']) say(err, 'SEAMARK_TOKEN is set, and goes before it.');
}
