/** The paths that are screens of the console. A star stands for one word. The hub answers its one page there, and 404 elsewhere. */
export const PAGES: readonly string[] = [
  ...['/', '/sign-in', '/feed', '/research', '/a/*', '/drafts', '/drafts/*'],
  ...['/orgs', '/orgs/*', '/communities', '/communities/*', '/taxonomy', '/taxonomy/*', '/taxonomy/*/*', '/status'],
  ...['/members', '/tokens', '/audit', '/explore'],
];

/**
 * The one style that is written into a page as it runs: React Aria's, for what is pressed. It is the same for every page, and the hub lets
 * it through by its hash, and no other.
 */
export const STYLE_HASHES: readonly string[] = ['sha256-38RhXrc7EdReTKsOm23ZPOCUgniTUUcjky8QOOrQx6o='];
