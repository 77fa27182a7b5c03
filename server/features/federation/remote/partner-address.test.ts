import { describe, expect, it } from 'vitest';
import { addressProblem, isPublicAddress } from './partner-address.js';

describe('the address of a partner', () => {
  it.each([
    'https://cards.example/graphql',
    'https://cards.example:8443/graphql',
    'https://93.184.216.34/graphql',
    'https://[2606:2800:220:1:248:1893:25c8:1946]/graphql',
  ])('may be %s', (url) => {
    expect(addressProblem(url, [])).toBeNull();
  });

  it.each([
    'cards.example',
    'http://cards.example/',
    'ftp://cards.example/',
    'file:///etc/passwd',
    'https://user:secret@cards.example/',
    'https://user@cards.example/',
    'https://127.0.0.1/',
    'https://2130706433/',
    'https://0x7f.1/',
    'https://017700000001/',
    'https://0.0.0.0/',
    'https://10.1.2.3/',
    'https://172.16.0.1/',
    'https://192.168.1.1/',
    'https://100.64.0.1/',
    'https://169.254.169.254/latest/meta-data/',
    'https://224.0.0.1/',
    'https://255.255.255.255/',
    'https://[::1]/',
    'https://[::]/',
    'https://[::7f00:1]/',
    'https://[::ffff:169.254.169.254]/',
    'https://[64:ff9b::a9fe:a9fe]/',
    'https://[64:ff9b:1::7f00:1]/',
    'https://[2002:7f00:1::]/',
    'https://[2001:0:7f00:1::]/',
    'https://[fe80::1]/',
    'https://[fc00::1]/',
    'https://[ff02::1]/',
    'https://localhost/',
    'https://localhost./',
    'https://LOCALHOST/',
    'https://cards.localhost/',
    'https://metadata.google.internal/',
    'https://printer.local/',
    'https://router.home.arpa/',
    'https://intranet/',
    'https://intranet./',
  ])('may not be %s', (url) => {
    expect(addressProblem(url, [])).not.toBeNull();
  });

  it('may be on a private host that the operator names, over HTTP too, and on no other', () => {
    const hosts = ['127.0.0.1', 'cards', '::1'];

    expect(addressProblem('http://127.0.0.1:4100/graphql', hosts)).toBeNull();
    expect(addressProblem('https://0x7f.1/', hosts)).toBeNull();
    expect(addressProblem('http://CARDS./', hosts)).toBeNull();
    expect(addressProblem('http://[::1]/', hosts)).toBeNull();
    expect(addressProblem('http://127.0.0.2/', hosts)).not.toBeNull();
    expect(addressProblem('ftp://127.0.0.1/', hosts)).not.toBeNull();
    expect(addressProblem('http://user@127.0.0.1/', hosts)).not.toBeNull();
  });

  it('is judged through the addresses that IPv6 wraps around those of IPv4', () => {
    expect(isPublicAddress('::ffff:93.184.216.34')).toBe(true);
    expect(isPublicAddress('::ffff:127.0.0.1')).toBe(false);
  });
});
