import { Search } from 'lucide-react';
import { type FormEvent, type ReactNode, useRef } from 'react';
import { useShortcutsOn } from '../shell/shortcuts.js';

interface SearchFormProps {
  readonly id: string;
  /** What is found now. */
  readonly words: string;
  readonly label: string;
  readonly onSearch: (words: string) => void;
}

/** Searches when it is told to, and not at every letter: a search is a screen of its own, with an address. */
export function SearchForm({ id, words, label, onSearch }: SearchFormProps): ReactNode {
  const field = useRef<HTMLInputElement>(null);
  const hasKeys = useShortcutsOn();
  const search = (event: FormEvent): void => {
    event.preventDefault();
    onSearch(field.current?.value ?? '');
  };
  return (
    <form role="search" className="search" onSubmit={search}>
      <Search size={14} aria-hidden />
      <label className="unseen" htmlFor={id}>
        {label}
      </label>
      <input id={id} key={words} ref={field} type="search" defaultValue={words} placeholder={label} maxLength={500} />
      {hasKeys && <kbd aria-hidden>/</kbd>}
    </form>
  );
}
