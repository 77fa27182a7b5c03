import { readFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import type { Partner } from '../../features/federation/model/partner.js';

/** A port that was free just now: a hub lists its partners before they can ask for its keys. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise<void>((resolve) => server.close(() => resolve()));
  return port;
}

/** The partner to copy, as a hub lists it. */
export async function cardsAt(port: number): Promise<Partner> {
  const file = new URL('../../../clients/partner/schema.graphql', import.meta.url);
  return { name: 'cards', url: `http://127.0.0.1:${port}/graphql`, sdl: await readFile(file, 'utf8') };
}

/** Duties to report, by advisory, and notes on systems: what a partner learns that writes down all that it is asked. */
export function dutiesAt(url: string): Partner {
  const sdl = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.5", import: ["@key"])
    type Advisory @key(fields: "name") { name: String! duty(of: String): Duty }
    type AISystem @key(fields: "identifier") @key(fields: "id") { id: ID! identifier: String note: String }
    type Organization @key(fields: "handle") { handle: String! rating: Int }
    type Duty { text: String see: Advisory }`;
  return { name: 'duties', url, sdl };
}
