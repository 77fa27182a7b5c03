import type { ReactNode } from 'react';

const LEADS = ['http:', 'https:', 'mailto:'];

/**
 * A link that an author wrote. Whoever is at its other end learns nothing of this page, not even its address, and gets no hold of it.
 * What leads anywhere but to the web or a mailbox is shown as text.
 */
export function OutwardLink({ url, children }: { readonly url: string; readonly children: ReactNode }): ReactNode {
  if (!URL.canParse(url) || !LEADS.includes(new URL(url).protocol)) return children;
  return (
    <a className="link" href={url} target="_blank" rel="noopener noreferrer">
      {children}
    </a>
  );
}
