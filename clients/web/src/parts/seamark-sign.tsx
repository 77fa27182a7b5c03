import type { ReactNode } from 'react';

/** The mark at sea. */
export function SeamarkSign({ size = 18 }: { readonly size?: number }): ReactNode {
  return (
    <svg className="sign" width={size} height={size} viewBox="0 0 24 24" fill="none" aria-hidden>
      <path d="M12 2.5 16.2 12H7.8L12 2.5Z" fill="currentColor" />
      <path d="M6.6 13.6h10.8l1.3 4.2H5.3l1.3-4.2Z" fill="currentColor" opacity=".55" />
      <path
        d="M3 20.8c1.5 0 1.5.9 3 .9s1.5-.9 3-.9 1.5.9 3 .9 1.5-.9 3-.9 1.5.9 3 .9 1.5-.9 3-.9"
        stroke="currentColor"
        strokeWidth="1.5"
        strokeLinecap="round"
      />
    </svg>
  );
}
