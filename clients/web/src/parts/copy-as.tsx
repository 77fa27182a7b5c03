import { Braces, Copy, Link2, Terminal } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { copyWords } from '../words/feed-words.js';

/** The same view in the ways that it can be had elsewhere. */
export interface Copies {
  readonly link: string;
  readonly graphql: string;
  readonly cli: string;
}

const WAYS = [
  ['link', Link2],
  ['graphql', Braces],
  ['cli', Terminal],
] as const;

/** Copies what is shown as a permalink, a query or a command. */
export function CopyAs({ label, copies }: { readonly label: string; readonly copies: Copies }): ReactNode {
  const [said, setSaid] = useState('');
  const copy = async (way: keyof Copies): Promise<void> => {
    const done = await navigator.clipboard.writeText(copies[way]).then(
      () => true,
      () => false,
    );
    setSaid(done ? copyWords.done : copyWords.failed);
  };
  return (
    <MenuTrigger>
      <Button className="button">
        <Copy size={14} aria-hidden />
        {label}
      </Button>
      <span className="unseen" role="status">
        {said}
      </span>
      <Popover placement="bottom end" offset={4}>
        <Menu className="menu" aria-label={label}>
          {WAYS.map(([way, Icon]) => (
            <MenuItem key={way} id={way} onAction={() => void copy(way)}>
              <Icon size={14} aria-hidden />
              {copyWords[way]}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
