import type { Command } from 'commander';
import { CliFailure } from '../cli-failure.js';
import type { Cli } from '../cli.js';
import { EXIT } from '../exit-codes.js';
import { jsonOption, jsonText, type JsonOptions } from '../json-option.js';
import { keptHubs, loginsFile } from '../settings/logins.js';
import {
  isSetting,
  readSettings,
  settingNames,
  SETTINGS,
  settingsFile,
  writeSetting,
  type SettingName,
} from '../settings/settings.js';
import { printTable } from '../terminal/table.js';
import { oneLine } from '../terminal/printable.js';
import { say } from '../terminal/say.js';
import type { Terminal } from '../terminal/terminal.js';
import { xdgFolder } from '../settings/xdg-folder.js';
import { listed } from '../words/names.js';

const HELP = `
Settings, each in place of a variable that is not set:
${settingNames()
  .map((name) => `  ${name.padEnd(12)}${SETTINGS[name].is}`)
  .join('\n')}

Off a terminal each line has, with tabs between: name, value, what it is.

Examples:
  $ seamark config
  $ seamark config set url https://hub.example
  $ seamark config unset url`;

/** What seamark keeps on this machine, and where. */
export function addConfig(program: Command, cli: Cli): void {
  const { terminal } = cli;
  const config = program
    .command('config')
    .description('what seamark keeps on this machine, and where')
    .addHelpText('after', HELP);
  config
    .command('ls', { isDefault: true })
    .description('show it')
    .addOption(jsonOption())
    .addHelpText('after', HELP)
    .action(({ json }: JsonOptions) => show(terminal, json));
  config
    .command('set')
    .description('set a default')
    .argument('<name>', listed(settingNames()))
    .argument('<value>', 'from now on')
    .addHelpText('after', '\nExample:\n  $ seamark config set url https://hub.example')
    .action((name: string, value: string) => {
      writeSetting(terminal.env, known(name), value);
      say(terminal.err, `${name} is ${oneLine(value)} from now on.`);
    });
  config
    .command('unset')
    .description('forget a default')
    .argument('<name>', listed(settingNames()))
    .addHelpText('after', '\nExample:\n  $ seamark config unset url')
    .action((name: string) => {
      writeSetting(terminal.env, known(name), null);
      say(terminal.err, `${name} is as without a setting.`);
    });
}

function known(name: string): SettingName {
  if (isSetting(name)) return name;
  throw new CliFailure(EXIT.usage, `There is no setting "${name}": there are ${listed(settingNames())}.`);
}

interface Kept {
  readonly name: string;
  readonly value: string;
  readonly is: string;
}

function show(terminal: Terminal, json: JsonOptions['json']): void {
  const { env, out } = terminal;
  const set = readSettings(env);
  const kept: readonly Kept[] = [
    ...settingNames().map((name) => ({ name, value: set[name] ?? '', is: SETTINGS[name].is })),
    { name: 'settings', value: settingsFile(env), is: 'where these are kept' },
    { name: 'logins', value: loginsFile(env), is: `tokens for ${listed(keptHubs(env)) || 'no hub'}` },
    { name: 'places', value: `${xdgFolder(env, 'XDG_STATE_HOME')}/places`, is: 'how far watch --from last has come' },
  ];
  if (json) return out.write(jsonText(kept, json));
  printTable(terminal, COLUMNS, kept);
}

const COLUMNS = [
  { name: 'Name', of: ({ name }: Kept) => name },
  { name: 'Value', of: ({ value }: Kept) => value },
  { name: 'What it is', of: ({ is }: Kept) => is },
];
