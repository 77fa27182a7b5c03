import type { DatabaseHome } from './home.js';

export interface StartFacts {
  readonly home: Pick<DatabaseHome, 'folder' | 'account' | 'elsewhere'>;
  /** Of the binaries, such as 18.4.0-beta.17. */
  readonly version: string;
  readonly made: boolean;
  readonly started: boolean;
}

/** What was done to have a database, as a sentence for the operator. */
export function describeStart({ home, version, made, started }: StartFacts): string {
  const verb = made ? 'Made' : started ? 'Started' : 'Joined';
  const running = !made && !started ? ', which ran already' : '';
  const account = home.account === null ? '' : `, run as user ${home.account.name}`;
  const elsewhere = home.elsewhere ? ' (that user cannot enter the data folder)' : '';
  return `${verb} a PostgreSQL ${majorMinor(version)} in ${home.folder}${running}${account}${elsewhere}.`;
}

function majorMinor(version: string): string {
  return version.split('.').slice(0, 2).join('.');
}
