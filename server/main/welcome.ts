import { STEWARD_TOKEN_DAYS } from './founding/issue-steward-token.js';
import type { TokenSecret } from '../features/auth/model/token.js';
import type { FoundingParty } from './founding/founding-party.js';
import type { CommunityFile } from './sample/seed-files.js';

export interface WelcomeFacts {
  readonly url: string;
  /** What was done to have the database, for people. */
  readonly how: string;
  readonly startedInMs: number;
  /** null when the sample community is off. */
  readonly sample: { readonly tokensFile: string; readonly planted: number; readonly community: CommunityFile } | null;
  /** null when the hub was founded before. */
  readonly founded: (FoundingParty & { readonly secret: TokenSecret }) | null;
}

/** What the hub says when it is ready: where it is, who can do what, what to type next. */
export function welcome({ url, how, startedInMs, sample, founded }: WelcomeFacts): string {
  const ready = `Seamark is ready at ${url} after ${(startedInMs / 1000).toFixed(1)} s. ${how}`;
  if (sample) return [ready, ...sampleWelcome(url, sample)].join('\n');
  return [ready, ...(founded ? foundedWelcome(founded) : [])].join('\n');
}

/** For whoever runs a hub of its own: who is there, and what comes next. The token stands here and nowhere else. */
function foundedWelcome({ handle, steward, secret }: NonNullable<WelcomeFacts['founded']>): readonly string[] {
  return [
    '',
    `This hub was empty. It has one organization now (${handle}) and one steward (${steward}), whose token is`,
    '',
    `  ${secret}`,
    '',
    `It is printed this once and good for ${STEWARD_TOKEN_DAYS} days. With it, in another terminal:`,
    '  npx seamark login                             asks for it, and keeps it for you',
    "  npx seamark token issue --purpose 'my desk'   a longer one of your own",
    "  npx seamark org admit meridian-labs --name 'Meridian Labs' --sector industry",
    '  npx seamark person add ana@meridian-labs --name Ana --role org_admin',
    '',
    'Lost it? On this machine: npx seamark db steward',
  ];
}

function sampleWelcome(
  url: string,
  { tokensFile, planted, community }: NonNullable<WelcomeFacts['sample']>,
): readonly string[] {
  const accounts = community.accounts.map(
    ({ account, organization, roles }) =>
      `  ${account.padEnd(20)} ${nameOf(community, organization).padEnd(28)} ${roles.join(', ')}`,
  );
  return [
    planted > 0
      ? `Planted the sample community with ${planted} advisories.`
      : 'The sample community is as you left it.',
    '',
    'Who is who (tokens in ' + tokensFile + '):',
    ...accounts,
    '',
    `Look around: ${url} is the console, where you can sign in as any of them.`,
    'Or try this, in other terminals:',
    '  npx seamark ls                                    what the public sees',
    '  npx seamark --as handler@cert whoami              who an agency is, and what it is cleared for',
    '  npx seamark --as handler@cert watch               follow the feed as an agency',
    '  npx seamark --as author@meridian publish seeds/examples/jailbreak.md',
    `  curl -s ${url}/graphql -H 'content-type: application/json' -d '{"query":"{viewer{name ceiling}}"}'`,
    '',
    'Ctrl-C stops it. What you did is kept.',
  ];
}

function nameOf({ organizations }: CommunityFile, handle: string): string {
  return organizations.find((organization) => organization.handle === handle)?.name ?? handle;
}
