import type { Command } from 'commander';
import type { Cli } from '../cli.js';
import { addDraftApprove, addDraftReturn } from './draft/draft-decide.js';
import { addDraftCheck } from './draft/draft-check.js';
import { addDraftEdit } from './draft/draft-edit.js';
import { addDraftNew } from './draft/draft-new.js';
import { addDraftPreview } from './draft/draft-preview.js';
import { addDraftPull } from './draft/draft-pull.js';
import { addDraftPush } from './draft/draft-push.js';
import { addDraftSubmit } from './draft/draft-submit.js';

const SUBCOMMANDS = [
  addDraftNew,
  addDraftEdit,
  addDraftPull,
  addDraftPush,
  addDraftCheck,
  addDraftPreview,
  addDraftSubmit,
  addDraftApprove,
  addDraftReturn,
];

const HELP = `
seamark publish --help says what a draft file looks like.

Examples:
  $ seamark draft new --kind incident outage.md
  $ seamark draft check outage.md
  $ seamark draft push outage.md
  $ seamark draft edit SMK-7K2Q9-VD3MX`;

/** What is written before anybody else reads it. */
export function addDraft(program: Command, cli: Cli): void {
  const draft = program
    .command('draft')
    .description('write a draft, see what it would say to whom, and have it approved')
    .addHelpText('after', HELP);
  for (const addTo of SUBCOMMANDS) addTo(draft, cli);
}
