import { describe, expect, it } from 'vitest';
import { SocketCounter } from './socket-counter.js';

describe('the count of sockets', () => {
  it('gives a place back once, however often it is given back', () => {
    const counter = new SocketCounter(2);
    const give = counter.take('alice');
    counter.take('alice');

    give?.();
    give?.();

    expect(counter.take('alice')).not.toBeNull();
    expect(counter.take('alice')).toBeNull();
  });
});
