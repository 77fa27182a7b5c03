import { describe, expect, it } from 'vitest';
import { isAllowedOrigin } from './socket-origin.js';

describe('a page that opens a socket', () => {
  it.each([
    [undefined, 'hub.example', true],
    ['https://hub.example', 'hub.example', true],
    ['https://hub.example:8443', 'hub.example:8443', true],
    ['https://HUB.example', 'Hub.Example', true],
    ['https://hub.example:8443', 'hub.example', false],
    ['https://hub.example.evil', 'hub.example', false],
    ['null', 'hub.example', false],
    ['https://console.example', 'hub.example', true],
    ['https://hub.example', undefined, false],
  ])('of %s at a hub called %s is let in: %s', (origin, host, allowed) => {
    expect(isAllowedOrigin(origin, host, ['https://console.example'])).toBe(allowed);
  });
});
