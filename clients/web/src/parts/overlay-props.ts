import type { RefObject } from 'react';

/** What whatever opens at a button is given. It is there only while it is open. */
export interface OverlayProps {
  /** The button: what is opened stands beside it, and gives the focus back to it. */
  readonly opener: RefObject<HTMLElement | null>;
  readonly onOpenChange: (isOpen: boolean) => void;
}
