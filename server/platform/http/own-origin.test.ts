import { describe, expect, it } from 'vitest';
import { isAllowedOrigin, isOwnPage } from './own-origin.js';

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

it('takes nobody for a page of the hub who does not say from where it asks', () => {
  expect(isOwnPage({ host: 'hub.example' })).toBe(false);
  expect(isOwnPage({ host: 'hub.example', origin: 'https://other.example' })).toBe(false);
  expect(isOwnPage({ host: 'hub.example', origin: 'https://hub.example' })).toBe(true);
});
