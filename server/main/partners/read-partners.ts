import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parsePartners, type PartnerEntry } from '../../features/federation/model/parse-partners.js';
import type { Partner } from '../../features/federation/model/partner.js';
import { addressProblem } from '../../features/federation/remote/partner-address.js';
import { accept, refuse, type Result } from '../../kernel/result.js';
import { StartProblem } from '../../platform/config/start-problem.js';
import { checkPartner } from '../../platform/graphql/partner-policy/check-partner.js';
import { buildHubSchema } from '../resolvers.js';
import { buildHubSubgraph } from '../subgraph.js';

/**
 * The partners that the operator lists, each held to the policy.
 *
 * @param file - JSON; schemas are files beside it. Null where there are none
 * @throws StartProblem with everything that is in the way
 */
export async function readPartners(file: string | null, privateHosts: readonly string[]): Promise<readonly Partner[]> {
  if (file === null) return [];
  const list = await textOf(file);
  if (!list.ok) throw new StartProblem([`SEAMARK_PARTNERS: ${list.refusal}`]);
  const entries = parsePartners(list.value);
  if (!entries.ok) throw new StartProblem(entries.refusal.map((problem) => `${file}: ${problem}`));

  const hub = buildHubSubgraph(buildHubSchema()).sdl;
  const read = await Promise.all(
    entries.value.map((entry) => readPartner(entry, { folder: path.dirname(file), hub, privateHosts })),
  );
  const problems = read.flatMap((each) => (each.ok ? [] : each.refusal));
  if (problems.length > 0) throw new StartProblem(problems);
  return read.flatMap((each) => (each.ok ? [each.value] : []));
}

interface Setting {
  readonly folder: string;
  /** The hub's own schema as a subgraph. */
  readonly hub: string;
  readonly privateHosts: readonly string[];
}

async function readPartner(
  { name, url, schema }: PartnerEntry,
  { folder, hub, privateHosts }: Setting,
): Promise<Result<Partner, readonly string[]>> {
  const address = addressProblem(url, privateHosts);
  if (address !== null) return refuse([`The partner ${name} cannot be asked at ${url}: ${address}. ${PRIVATE}`]);
  const sdl = await textOf(path.resolve(folder, schema));
  if (!sdl.ok) return refuse([`The partner ${name}: ${sdl.refusal}`]);
  const { findings } = checkPartner(hub, { name, sdl: sdl.value });
  if (findings.length === 0) return accept({ name, url, sdl: sdl.value });
  return refuse(
    findings.map(
      ({ rule, place, message, remedy }) =>
        `The partner ${name}: ${rule}${place === null ? '' : ` (${place})`}: ${message} ${remedy}`,
    ),
  );
}

const PRIVATE = 'SEAMARK_PARTNER_HOSTS names the private hosts that partners may live on.';

async function textOf(file: string): Promise<Result<string, string>> {
  try {
    return accept(await readFile(file, 'utf8'));
  } catch (error) {
    return refuse(error instanceof Error ? error.message : String(error));
  }
}
