import type { ReactNode } from 'react';

/** How many colours the style sheet has for organizations. */
const HUES = 8;

/** An organization by its initials and its name. */
export function OrganizationMark({ handle, name }: { readonly handle: string; readonly name: string }): ReactNode {
  return (
    <span className="organization">
      <i aria-hidden data-hue={hueOf(handle)}>
        {initialsOf(name)}
      </i>
      <span className="clipped">{name}</span>
    </span>
  );
}

export function initialsOf(name: string): string {
  const words = name.split(/\s+/).filter((word) => /^[A-Z]/.test(word));
  return words
    .slice(0, 2)
    .map((word) => word.charAt(0))
    .join('');
}

/** The same for the same organization, wherever it stands. */
export function hueOf(handle: string): number {
  return Array.from(handle).reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 4093, 7) % HUES;
}
