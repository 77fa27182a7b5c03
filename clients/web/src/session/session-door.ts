/** A sample account, and what it can do. */
export interface SampleAccount {
  readonly account: string;
  readonly name: string;
  readonly organization: string;
  /** Of the organization. */
  readonly handle: string;
  readonly sector: string;
  readonly roles: readonly string[];
  readonly communities: readonly string[];
}

/** What shows the hub who asks, for so long. */
export interface Pass {
  readonly pass: string;
  readonly passMs: number;
}

/** What one signs in with. */
export type Credential = { readonly token: string } | { readonly sample: string };

/** The hub does not take it: `message` says why, for people. */
export class SignInRefused extends Error {
  override readonly name = 'SignInRefused';
}

/** `/session` of the hub that this page came from. The session itself is in a cookie that no script can read. */
export const sessionDoor = {
  /** A pass for the session of before. @returns null when nobody is signed in @throws SignInRefused when it has ended */
  resume: (): Promise<Pass | null> => ask({}),
  /** @throws SignInRefused */
  signIn: (credential: Credential): Promise<Pass | null> => ask(credential),
  async signOut(): Promise<void> {
    await fetch('/session', { method: 'DELETE' });
  },
  /** Whom one may sign in as by name: nobody, unless this hub shows a sample to its own machine. */
  async samples(): Promise<readonly SampleAccount[]> {
    const response = await fetch('/session');
    if (!response.ok) return [];
    return ((await response.json()) as { readonly samples: readonly SampleAccount[] }).samples;
  },
};

async function ask(body: object): Promise<Pass | null> {
  const headers = { 'content-type': 'application/json' };
  const response = await fetch('/session', { method: 'POST', headers, body: JSON.stringify(body) });
  if (response.status === 401) throw new SignInRefused(((await response.json()) as { message: string }).message);
  if (!response.ok) throw new Error(`The hub answered ${response.status}.`);
  const answered = (await response.json()) as { readonly pass: string | null; readonly passMs: number };
  return answered.pass === null ? null : { pass: answered.pass, passMs: answered.passMs };
}
