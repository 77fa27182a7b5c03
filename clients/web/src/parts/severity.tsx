import type { SeverityLevel } from '@seamark/sdk';
import type { ReactNode } from 'react';
import { severityNames } from '../words/names.js';

const BARS: Readonly<Record<SeverityLevel, number>> = { NONE: 0, LOW: 1, MEDIUM: 2, HIGH: 3, CRITICAL: 4 };

/** How bad it is: four bars and a word, in ink. Red, amber and green belong to the markings. */
export function Severity({ level }: { readonly level: SeverityLevel }): ReactNode {
  return (
    <span className="severity" data-level={level}>
      <span className="bars" aria-hidden>
        {[1, 2, 3, 4].map((bar) => (
          <i key={bar} data-on={bar <= BARS[level] || undefined} />
        ))}
      </span>
      {severityNames[level]}
    </span>
  );
}
