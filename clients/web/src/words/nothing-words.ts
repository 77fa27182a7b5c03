/** What is said where there is nothing to read. It is the same for what does not exist and for what its reader may not know of. */
export const nothingWords = {
  title: 'There is nothing here that you can read',
  text: 'Nothing has this address, or it is not for you. The hub tells nobody which of the two it is.',
  signIn: 'Members may read more.',
  feed: 'Go to the feed',
} as const;
