import { tlpLabel, type Viewer } from '@seamark/sdk';
import type { Command } from 'commander';
import type { Cli } from '../cli.js';
import { jsonOption, jsonText, type JsonOptions } from '../json-option.js';
import { pad } from '../terminal/cells.js';
import { oneLine } from '../terminal/printable.js';
import { paint, paintLabel } from '../terminal/paint.js';
import type { Screen } from '../terminal/terminal.js';
import { wrap } from '../terminal/wrap.js';
import { clearanceWords } from '../words/clearance-words.js';
import { inWords } from '../words/names.js';

export function addWhoami(program: Command, cli: Cli): void {
  program
    .command('whoami')
    .description('who the hub takes you for, and what you may therefore read')
    .addOption(jsonOption())
    .addHelpText('after', '\nExamples:\n  $ seamark whoami\n  $ seamark whoami --as reader@cert')
    .action(async (options: JsonOptions, command: Command) => {
      const viewer = await (await cli.hub(command)).viewer();
      const { out } = cli.terminal;
      if (options.json) out.write(jsonText(viewer, options.json));
      else if (out.isTerminal) out.write(viewerWords(out, viewer));
      else
        out.write(
          facts(viewer)
            .map((fact) => `${fact.join('\t')}\n`)
            .join(''),
        );
    });
}

function viewerWords(screen: Screen, viewer: Viewer): string {
  const lines = facts(viewer).map(([name, value]) => {
    const shown = name === 'Ceiling' ? paintLabel(screen, viewer.ceiling) : value;
    return `${paint(screen, 'dim', pad(name, 14))}${shown}`;
  });
  const sentences = clearanceWords(viewer).map((sentence) => `- ${oneLine(sentence)}`);
  return `${lines.join('\n')}\n\nWhat that means:\n${wrap(sentences.join('\n'), Math.min(screen.columns, 100))}\n`;
}

function facts(viewer: Viewer): readonly (readonly [name: string, value: string])[] {
  const { organization } = viewer;
  return [
    ['Account', oneLine(viewer.account ?? 'none: a visitor')],
    ['Name', oneLine(viewer.name)],
    [
      'Organization',
      organization === null
        ? 'none'
        : oneLine(`${organization.name} (${organization.handle}), ${inWords(organization.sector)}`),
    ],
    ['Roles', viewer.roles.join(', ') || 'none'],
    ['Communities', oneLine(viewer.communities.map(({ name, handle }) => `${name} (${handle})`).join(', ')) || 'none'],
    ['Token', viewer.account === null ? 'none' : viewer.service ? 'service' : 'personal'],
    ['Ceiling', tlpLabel(viewer.ceiling)],
  ];
}
