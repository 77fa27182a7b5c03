import { Search } from 'lucide-react';
import type { ReactNode } from 'react';

interface WithinSearchProps {
  readonly id: string;
  readonly words: string;
  readonly label: string;
  readonly onChange: (words: string) => void;
}

/** Narrows a list that is there already, at every letter. */
export function WithinSearch({ id, words, label, onChange }: WithinSearchProps): ReactNode {
  return (
    <div className="search within" role="search">
      <Search size={14} aria-hidden />
      <label className="unseen" htmlFor={id}>
        {label}
      </label>
      <input
        id={id}
        type="search"
        value={words}
        placeholder={label}
        onChange={({ target }) => onChange(target.value)}
      />
    </div>
  );
}
