import { Braces, Link2, Terminal } from 'lucide-react';
import type { ReactNode } from 'react';
import { Menu, MenuItem, Popover } from 'react-aria-components';
import { copyWords } from '../words/feed-words.js';
import type { Copies } from './copies.js';
import { InEnglish } from './in-english.js';
import type { OverlayProps } from './overlay-props.js';

const WAYS = [
  ['link', Link2],
  ['graphql', Braces],
  ['cli', Terminal],
] as const;

interface CopyMenuProps extends OverlayProps {
  readonly label: string;
  readonly onCopy: (way: keyof Copies) => void;
}

/** The ways to copy, at the button that opened them. */
export function CopyMenu({ label, opener, onCopy, onOpenChange }: CopyMenuProps): ReactNode {
  return (
    <InEnglish>
      <Popover isOpen triggerRef={opener} onOpenChange={onOpenChange} placement="bottom end" offset={4}>
        <Menu className="menu" aria-label={label} autoFocus="first" onClose={() => onOpenChange(false)}>
          {WAYS.map(([way, Icon]) => (
            <MenuItem key={way} id={way} onAction={() => onCopy(way)}>
              <Icon size={14} aria-hidden />
              {copyWords[way]}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </InEnglish>
  );
}
