import type { CommunityFile } from './sample/seed-files.js';

export interface WelcomeFacts {
  readonly url: string;
  /** What was done to have the database, for people. */
  readonly how: string;
  readonly startedInMs: number;
  /** null when the sample community is off. */
  readonly sample: { readonly tokensFile: string; readonly planted: number; readonly community: CommunityFile } | null;
}

/** What the hub says when it is ready: where it is, who can do what, what to type next. */
export function welcome({ url, how, startedInMs, sample }: WelcomeFacts): string {
  const ready = `Seamark is ready at ${url} after ${(startedInMs / 1000).toFixed(1)} s. ${how}`;
  return [ready, ...(sample ? sampleWelcome(url, sample) : [EMPTY])].join('\n');
}

const EMPTY = 'No sample community here: SEAMARK_SAMPLE=on would plant one into an empty hub.';

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
