import { expect, it } from 'vitest';
import type { PortionContent } from './portion-content.js';

// These functions are checked by the compiler: each @ts-expect-error fails the type check when its line compiles.

it('does not let code compile that reads the text of a portion as if it were always there', () => {
  // @ts-expect-error -- a withheld portion has no text
  const textOf = (content: PortionContent): string => content.text;

  expect(textOf({ is: 'withheld', reason: 'NOT_CLEARED' })).toBeUndefined();
});

it('does not let a table of contents compile that forgets the withheld case', () => {
  // @ts-expect-error -- the withheld case is missing
  const words: Readonly<Record<PortionContent['is'], string>> = {
    prose: 'text',
    source: 'source',
    severity: 'severity',
    affected: 'affected system',
    term: 'term',
    reference: 'reference',
    alias: 'alias',
    mitigation: 'mitigation',
    occurred: 'date',
    origin: 'origin',
    unknown: 'something new',
  };

  expect(words).not.toHaveProperty('withheld');
});

it('lets code compile that says what it does with a redaction', () => {
  const textOf = (content: PortionContent): string | null => {
    if (content.is === 'withheld') return null;
    return content.is === 'prose' ? content.text : content.is;
  };

  expect(textOf({ is: 'withheld', reason: 'NOT_CLEARED' })).toBeNull();
});
