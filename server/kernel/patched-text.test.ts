import { describe, expect, it } from 'vitest';
import { framed, placesOf } from './patched-text.js';

describe('a text that many are sent', () => {
  it('holds what is one’s own wherever it stood, in bytes and not in letters', () => {
    const bytes = Buffer.from('“é” aaa, aaa');
    const patches = placesOf('aaa', bytes).map((at) => ({ at, text: 'bbb' }));

    const whole = framed(Buffer.from('<'), { bytes, patches }, Buffer.from('>'));

    expect(whole.toString('utf8')).toBe('<“é” bbb, bbb>');
  });

  it('holds an empty text nowhere', () => {
    expect(placesOf('', Buffer.from('aaa'))).toEqual([]);
  });
});
