import { randomBytes } from 'node:crypto';
import type { LookupFunction } from 'node:net';
import { type Dispatcher, errors, request } from 'undici';
import { refuse, type Result } from '../../../kernel/result.js';
import type { Log } from '../../../platform/telemetry/log.js';
import type { Partner } from '../model/partner.js';
import type { PartnerFailure } from '../model/partner-failure.js';
import type { PartnerAnswer, PartnerLine, PartnerQuestion } from '../ports.js';
import type { Assertions } from './assertions.js';
import { guardedAgent } from './guarded-agent.js';
import { addressProblem } from './partner-address.js';
import { type Patience, type PatienceLimits, patienceOf } from './patience.js';
import { readAnswer } from './read-answer.js';

export interface LineOptions {
  readonly partners: readonly Partner[];
  readonly privateHosts: readonly string[];
  readonly assertions: Pick<Assertions, 'sign'>;
  readonly log: Log;
  readonly limits?: LineLimits;
  readonly lookup?: LookupFunction;
}

interface LineLimits extends PatienceLimits {
  readonly maxBytes: number;
}

const LIMITS: LineLimits = {
  timeoutMs: 2_000,
  atOnce: 32,
  waiting: 512,
  failures: 5,
  restMs: 10_000,
  maxBytes: 1_048_576,
};

/** Asks partners over HTTP: by the hub's own assertion, and with nothing of what the viewer sent. */
export function partnerLine(options: LineOptions): PartnerLine {
  const { partners, privateHosts, log, limits = LIMITS } = options;
  const agent = guardedAgent({ ...limits, connections: limits.atOnce }, privateHosts, options.lookup);
  const tell = (partner: string) => (state: string) => log.warn('partner', { partner, state });
  const reached = new Map(
    partners.map((partner) => [partner.name, { partner, patience: patienceOf(limits, tell(partner.name)) }]),
  );
  return {
    ask: async (question) => {
      const to = reached.get(question.partner);
      if (!to || addressProblem(to.partner.url, privateHosts) !== null) return refuse('unreachable');
      return patiently(to.patience, (signal) => post(options, { ...to, question, agent, signal }));
    },
    close: () => agent.destroy(),
  };
}

type Answer = Result<PartnerAnswer, PartnerFailure>;

/** What follows from the question as much as from the partner: nobody shall make a partner rest for all by what it asks. */
const UNCOUNTED: ReadonlySet<PartnerFailure> = new Set<PartnerFailure>(['its-errors', 'too-large']);

/** What counts against a partner is thrown, though it was answered. */
class Failed extends Error {
  constructor(readonly failure: PartnerFailure) {
    super(failure);
  }
}

async function patiently(patience: Patience, ask: (signal: AbortSignal) => Promise<Answer>): Promise<Answer> {
  try {
    return await patience.with(async (signal) => {
      const answer = await ask(signal).catch((error: unknown) => refuse(failureOf(error)));
      if (!answer.ok && !UNCOUNTED.has(answer.refusal)) throw new Failed(answer.refusal);
      return answer;
    });
  } catch (error) {
    const failure = error instanceof Failed ? error.failure : patience.failureOf(error);
    if (failure === null) throw error;
    return refuse(failure);
  }
}

function failureOf(error: unknown): PartnerFailure {
  if (error instanceof errors.ResponseExceededMaxSizeError) return 'too-large';
  const isLate = error instanceof errors.HeadersTimeoutError || error instanceof errors.BodyTimeoutError;
  return isLate ? 'timeout' : 'unreachable';
}

interface Post {
  readonly partner: Partner;
  readonly question: PartnerQuestion;
  readonly agent: Dispatcher;
  readonly signal: AbortSignal;
}

async function post({ assertions }: LineOptions, { partner, question, agent, signal }: Post): Promise<Answer> {
  const { query, representations, sector } = question;
  const variables = { ...query.variables, representations };
  const response = await request(partner.url, {
    method: 'POST',
    dispatcher: agent,
    signal,
    headers: {
      'content-type': 'application/json',
      accept: 'application/graphql-response+json, application/json;q=0.9',
      authorization: `Bearer ${await assertions.sign(partner.url, sector)}`,
      traceparent: newTrace(),
    },
    body: JSON.stringify({ query: query.text, variables }),
  });
  return readAnswer(response);
}

/** A trace of its own, so that a partner cannot tell two requests of one asker together. Source: W3C Trace Context, section 3.2 */
function newTrace(): string {
  return `00-${randomBytes(16).toString('hex')}-${randomBytes(8).toString('hex')}-00`;
}
