import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';

/** Names that never lead out of a network. */
const LOCAL_NAME = /(^|\.)(localhost|local|internal|home\.arpa)$/;

/** Where everybody's addresses of IPv6 are. Source: IANA, IPv6 Global Unicast Address Assignments */
const GLOBAL_UNICAST = ipaddr.parseCIDR('2000::/3');

/**
 * Why a partner cannot be asked there; null when it can. Addresses are judged as URLs have them: `https://0x7f.1` is 127.0.0.1 there.
 *
 * @param privateHosts - names and addresses of machines that the operator lets partners live on
 */
export function addressProblem(text: string, privateHosts: readonly string[]): string | null {
  if (!URL.canParse(text)) return 'it is no URL';
  const { protocol, username, password, hostname } = new URL(text);
  if (username !== '' || password !== '') return 'it holds a user or a password';
  const host = hostOf(hostname);
  if (privateHosts.includes(host)) return protocol === 'https:' || protocol === 'http:' ? null : 'it is not of HTTP';
  return protocol === 'https:' ? hostProblem(host) : 'it is not of https';
}

function hostProblem(host: string): string | null {
  if (isIP(host) !== 0) return isPublicAddress(host) ? null : 'it is an address of a private network';
  return LOCAL_NAME.test(host) || !host.includes('.') ? 'it is a name of a private network' : null;
}

/** A host as settings write it: in lower case, without brackets, and without a dot at its end. */
export function hostOf(hostname: string): string {
  return hostname
    .toLowerCase()
    .replace(/^\[|\]$/g, '')
    .replace(/\.$/, '');
}

/** False for what leads to this machine, to its network, or through a gateway to an address of either. */
export function isPublicAddress(address: string): boolean {
  const parsed = ipaddr.process(address);
  if (parsed.range() !== 'unicast') return false;
  return parsed.kind() === 'ipv4' || (parsed as ipaddr.IPv6).match(GLOBAL_UNICAST as [ipaddr.IPv6, number]);
}
