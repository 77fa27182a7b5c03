import { composeServices } from '@theguild/federation-composition';
import { GraphQLError, parse } from 'graphql';
import { directiveFindings } from './directive-rules.js';
import type { Finding } from './finding.js';
import { hubTypeFindings } from './hub-type-rules.js';
import { hubTypesOf } from './hub-types.js';
import { partnerSchemaOf } from './partner-schema.js';
import { rootFindings } from './root-rules.js';
import { addedTo } from './added.js';

export interface PartnerCheck {
  /** Empty where nothing keeps the partner from joining. */
  readonly findings: readonly Finding[];
  /** What the graph would have more, as `AISystem.modelCards: [ModelCard!]`; empty where it cannot join. */
  readonly added: readonly string[];
}

export interface Proposal {
  /** Lower-case letters and digits, a letter first, at most 30. */
  readonly name: string;
  /** Its schema as a subgraph of federation 2. */
  readonly sdl: string;
}

/** What the policy allows a partner to be called: its root fields begin so. */
const NAME = /^[a-z][a-z0-9]{0,29}$/;
const HUB = 'hub';
const MAX_CHARACTERS = 262_144;

/**
 * Tells whether a partner's schema could join the hub's graph: by the policy first, which the hub's markings depend on, and then by
 * composition. Nothing is asked of the partner.
 *
 * @param hub - the hub's own schema as a subgraph
 */
export function checkPartner(hub: string, proposal: Proposal): PartnerCheck {
  const findings = [...outerFindings(proposal)];
  if (findings.length > 0) return { findings, added: [] };
  try {
    findings.push(...policyFindings(hub, proposal));
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    return { findings: [syntaxFinding(error)], added: [] };
  }
  return findings.length > 0 ? { findings, added: [] } : composed(hub, proposal);
}

function outerFindings({ name, sdl }: Proposal): readonly Finding[] {
  const whole = { place: null, line: null };
  const badName = { ...whole, rule: 'partner-name', message: `A partner cannot be called ${JSON.stringify(name)}.` };
  const tooLong = { ...whole, rule: 'size', message: `The schema has ${sdl.length} characters.` };
  return [
    ...(NAME.test(name) && name !== HUB
      ? []
      : [{ ...badName, remedy: 'Take lower-case letters and digits, a letter first, at most 30; not `hub`.' }]),
    ...(sdl.length <= MAX_CHARACTERS ? [] : [{ ...tooLong, remedy: `Keep it within ${MAX_CHARACTERS}.` }]),
  ];
}

function policyFindings(hub: string, { name, sdl }: Proposal): readonly Finding[] {
  const partner = partnerSchemaOf(name, sdl);
  return [...directiveFindings(partner), ...rootFindings(partner), ...hubTypeFindings(partner, hubTypesOf(hub))];
}

function composed(hub: string, { name, sdl }: Proposal): PartnerCheck {
  const alone = composeServices([{ name: HUB, typeDefs: parse(hub) }]);
  const together = composeServices([
    { name: HUB, typeDefs: parse(hub) },
    { name, typeDefs: parse(sdl) },
  ]);
  if (alone.errors) throw new Error(`The hub’s own schema does not compose: ${alone.errors.join('; ')}`);
  if (together.errors) return { findings: together.errors.map(compositionFinding), added: [] };
  const findings = addedTo(together.publicSdl, alone.publicSdl).map(changeFinding);
  return { findings, added: findings.length > 0 ? [] : addedTo(alone.publicSdl, together.publicSdl) };
}

/** Whatever the rules before did not foresee: who joins adds to the graph, and changes nothing that is there. */
function changeFinding(line: string): Finding {
  const [place = line] = line.split(/[(:]/);
  const message = `The hub’s ${line} would become something else.`;
  return {
    rule: 'hub-unchanged',
    place,
    line: null,
    message,
    remedy: 'Define it in the hub’s own words, or leave it out.',
  };
}

function syntaxFinding({ message, locations }: GraphQLError): Finding {
  const line = locations?.[0]?.line ?? null;
  return { rule: 'syntax', place: null, line, message, remedy: 'Write it as GraphQL’s schema language.' };
}

function compositionFinding({ message, extensions }: GraphQLError): Finding {
  const code = typeof extensions['code'] === 'string' ? extensions['code'] : null;
  const remedy = 'Compose it with schema/subgraph.graphql of the hub until it does.';
  return { rule: 'composition', place: code, line: null, message, remedy };
}
