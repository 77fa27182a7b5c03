import type { IncomingMessage } from 'node:http';
import { isLoopback } from '../../../platform/config/parse-config.js';

/** What a proxy adds: whoever asks through one is not on this machine. */
const FORWARDING = ['forwarded', 'via', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip'];

/**
 * True when a request comes from this very machine, by a name of it. The name counts as much as the address: a foreign page whose
 * own name leads to 127.0.0.1 (DNS rebinding) asks from this machine too, yet by its own name.
 */
export function comesFromHere({ headers, socket }: IncomingMessage): boolean {
  const address = (socket.remoteAddress ?? '').replace(/^::ffff:/, '');
  return isLoopback(address) && isLoopback(hostNameOf(headers.host)) && !FORWARDING.some((name) => name in headers);
}

function hostNameOf(host = ''): string {
  return host
    .replace(/:\d+$/, '')
    .replace(/^\[(.*)\]$/, '$1')
    .toLowerCase();
}
