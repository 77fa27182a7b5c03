import type { ReactNode } from 'react';

/** Where a list will stand. */
export function Bones(): ReactNode {
  return (
    <div className="bones" aria-hidden>
      {[1, 2, 3, 4, 5, 6].map((bone) => (
        <i key={bone} />
      ))}
    </div>
  );
}
