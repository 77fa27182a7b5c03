import { ADVISORY_KIND_VALUES, type AdvisoryKind, type Seamark } from '@seamark/sdk';
import { Option, type Command } from 'commander';
import type { Cli } from '../../cli.js';
import { oneOf } from '../../filter-values.js';
import { template } from '../../templates/template.js';
import { say } from '../../terminal/say.js';
import { writeNew } from './draft-pull.js';

interface NewOptions {
  readonly kind: AdvisoryKind;
  readonly force?: true;
}

const KINDS = ADVISORY_KIND_VALUES.map((kind) => kind.toLowerCase().replaceAll('_', '-'));

const HELP = `
Kinds: ${KINDS.slice(0, 4).join(', ')},
${KINDS.slice(4).join(', ')}.

The template asks for what an advisory of its kind must hold. Each portion
offers a marking: the title for everybody, most others for members, what is
dangerous for your own organization alone. Nothing is sent.

Examples:
  $ seamark draft new --kind incident
  $ seamark draft new --kind safeguard-circumvention calendar.md`;

export function addDraftNew(draft: Command, cli: Cli): void {
  const { terminal } = cli;
  draft
    .command('new')
    .description('write a template to fill in')
    .argument('[file]', 'where to; - is standard output; KIND.md when not given')
    .addOption(
      new Option('--kind <kind>', 'what it warns of').argParser(oneOf(ADVISORY_KIND_VALUES)).makeOptionMandatory(),
    )
    .option('--force', 'write over a file that is there')
    .addHelpText('after', HELP)
    .action(async (given: string | undefined, options: NewOptions, command: Command) => {
      const file = given ?? `${options.kind.toLowerCase().replaceAll('_', '-')}.md`;
      const text = template(options.kind, await ownHandle(() => cli.hub(command)));
      if (file === '-') return terminal.out.write(text);
      await writeNew(file, text, options);
      terminal.out.write(terminal.out.isTerminal ? `Written: ${file}\n` : `${file}\n`);
      say(terminal.err, `Fill it in, then: seamark draft check ${file}`);
    });
}

/** Of one's own organization. A template can be written without a hub: then it asks for the handle, too. */
async function ownHandle(hub: () => Promise<Seamark>): Promise<string | null> {
  try {
    return (await (await hub()).viewer()).organization?.handle ?? null;
  } catch {
    return null;
  }
}
