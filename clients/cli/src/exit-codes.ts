/** What a command ends with, so that scripts can tell. */
export const EXIT = {
  ok: 0,
  failed: 1,
  usage: 2,
  notSignedIn: 3,
  /** One code for both on purpose: the hub answers them alike. */
  notFoundOrNotVisible: 4,
  newerRevision: 5,
  checksFailed: 6,
  stale: 7,
  interrupted: 130,
} as const;

/** The list for `--help`. */
export const EXIT_CODES_HELP = `Exit codes:
  0  ok                 5    a newer revision exists
  1  failed             6    checks failed
  2  wrong usage        7    the feed went stale
  3  not signed in      130  interrupted
  4  not found or not visible`;
