import type { FeedEnd, FeedNotice, FeedNoticeCode } from './feed-message.js';

const MESSAGES: { readonly [code in FeedNoticeCode]: string } = {
  'rights-changed': 'Your rights have changed. List anew, and follow from that list’s feedCursor.',
  'shutting-down': 'This hub process is stopping. Connect again, and follow from your last cursor.',
  'cursor-unknown': 'The hub’s log no longer holds your place. List anew, and follow from that list’s feedCursor.',
};

/** The last message of a feed that ends so; null when it ends without one. */
export function noticeOf(end: FeedNoticeCode): FeedNotice;
export function noticeOf(end: FeedEnd): FeedNotice | null;
export function noticeOf(end: FeedEnd): FeedNotice | null {
  return end === 'expired' || end === 'revoked' ? null : { is: 'notice', code: end, message: MESSAGES[end] };
}
