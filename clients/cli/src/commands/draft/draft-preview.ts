import type { AdvisoryPreview } from '@seamark/sdk';
import type { Command } from 'commander';
import { AUDIENCES_HELP, type Audience } from '../../audience.js';
import { CliFailure } from '../../cli-failure.js';
import type { Cli } from '../../cli.js';
import { EXIT } from '../../exit-codes.js';
import type { HubOptions } from '../../hub.js';
import { jsonOption, jsonText, type JsonOptions } from '../../json-option.js';
import { paint, paintLabel } from '../../terminal/paint.js';
import { oneLine } from '../../terminal/printable.js';
import { say } from '../../terminal/say.js';
import type { Screen, Terminal } from '../../terminal/terminal.js';
import { wrap } from '../../terminal/wrap.js';
import { counted } from '../../words/names.js';
import { portionsWords } from '../../words/portion-words.js';
import { draftSource } from './draft-source.js';

const HELP = `
The hub redacts it as it would for that audience; nothing is written but a line
in the audit log. --as given twice names the account that asks, too.

${AUDIENCES_HELP}

Examples:
  $ seamark draft preview calendar.md --as public
  $ seamark draft preview SMK-7K2Q9-VD3MX --as sector:GOVERNMENT
  $ seamark --as author@meridian draft preview a.md --as person:handler@cert`;

export function addDraftPreview(draft: Command, cli: Cli): void {
  const { terminal } = cli;
  draft
    .command('preview')
    .description('show what an audience would see of a draft, if it were published now')
    .argument('<file-or-name>', 'a draft file, - for one on standard input, or the name of an advisory')
    .addOption(jsonOption())
    .addHelpText('after', HELP)
    .action(async (target: string, { json }: JsonOptions, command: Command) => {
      const audience = audienceOf(command);
      const hub = await cli.hub(command);
      const source = await draftSource({ terminal, hub }, target);
      const previewed = await hub.drafts.preview(source.draft, audience.input);
      if (!previewed.ok) throw await source.refused(previewed.refusal);
      show(terminal, { preview: previewed.preview, audience }, json);
    });
}

function audienceOf(command: Command): Audience {
  const { audience } = command.optsWithGlobals<HubOptions>().as ?? {};
  if (audience !== undefined) return audience;
  throw new CliFailure(EXIT.usage, `Say through whose eyes: --as public. ${AUDIENCES_HELP.replaceAll('\n', ' ')}`);
}

function show(
  { out, err }: Terminal,
  { preview, audience }: { readonly preview: AdvisoryPreview | null; readonly audience: Audience },
  json: JsonOptions['json'],
): void {
  if (json) return out.write(preview === null ? 'null\n' : jsonText(preview, json));
  if (preview === null) return say(err, `${audience.words} would see nothing of it, not even that it is there.`);
  out.write(previewWords(out, preview, audience));
}

function previewWords(screen: Screen, preview: AdvisoryPreview, { words }: Audience): string {
  const { banner, title, source, portions, withheldCount } = preview;
  const told = counted(portions.length, 'portion');
  const head = [
    `${paintLabel(screen, banner)} ${paint(screen, 'bold', `Preview as ${oneLine(words)}`)}`,
    wrap(title === null ? '(title withheld)' : paint(screen, 'bold', oneLine(title)), screen.columns),
    source === null ? 'source withheld' : oneLine(`${source.name} (${source.handle})`),
    withheldCount === 0 ? `Reads all of ${told}.` : `Reads ${portions.length - withheldCount} of ${told}.`,
  ];
  return `${head.join('\n')}\n\n${portionsWords(screen, portions)}[end preview: ${paintLabel(screen, banner)}]\n`;
}
