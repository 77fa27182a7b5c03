import { readFile } from 'node:fs/promises';
import { accept, refuse, type Result } from '../kernel/result.js';
import { checkPartner, type PartnerCheck } from '../platform/graphql/partner-policy/check-partner.js';
import { fetchSdl } from '../platform/graphql/partner-policy/fetch-sdl.js';
import type { Finding } from '../platform/graphql/partner-policy/finding.js';
import { buildHubSchema } from './resolvers.js';
import { buildHubSubgraph } from './subgraph.js';

/**
 * What a partner tries its schema with before it asks to join: `seamark partner check FILE|URL NAME [json]`. Needs no hub that runs, and
 * tells no hub. @returns the exit code
 */
async function main([command, place, name, format]: readonly string[]): Promise<number> {
  if (command !== 'check' || !place || !name) return complain('Usage: seamark partner check FILE|URL --name NAME');
  const sdl = await read(place);
  if (!sdl.ok) return complain(`${place} cannot be checked: ${sdl.refusal}`);
  return tell(checkPartner(buildHubSubgraph(buildHubSchema()).sdl, { name, sdl: sdl.value }), format === 'json');
}

/** As the exit code of checks that failed. */
const FOUND = 6;

function tell(checked: PartnerCheck, asJson: boolean): number {
  process.stdout.write(asJson ? `${JSON.stringify(checked, null, 2)}\n` : describe(checked));
  const found = checked.findings.length;
  if (found > 0) process.stderr.write(`${found} ${found === 1 ? 'finding' : 'findings'}.\n`);
  return found === 0 ? 0 : FOUND;
}

async function read(place: string): Promise<Result<string, string>> {
  if (/^https?:\/\//i.test(place)) return fetchSdl(place);
  try {
    return accept(await readFile(place, 'utf8'));
  } catch (error) {
    return refuse(error instanceof Error ? error.message : String(error));
  }
}

function describe({ findings, added }: PartnerCheck): string {
  if (findings.length > 0) return `${findings.map(findingText).join('\n')}\n`;
  return `It keeps the policy and composes. The graph would have more:\n${added.map((line) => `  ${line}\n`).join('')}`;
}

function findingText({ rule, place, line, message, remedy }: Finding): string {
  const where = [line === null ? null : `line ${line}`, place].filter((part) => part !== null).join(', ');
  return `${rule}${where === '' ? '' : ` (${where})`}: ${printable(message)}\n  ${printable(remedy)}`;
}

/** Composition repeats words of the schema, which are the partner's. */
function printable(text: string): string {
  return text.replace(/\p{Cc}+/gu, ' ');
}

function complain(what: string): number {
  process.stderr.write(`${printable(what)}\n`);
  return 2;
}

process.exitCode = await main(process.argv.slice(2));
