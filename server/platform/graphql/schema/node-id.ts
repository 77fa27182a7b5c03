/** What a node id says once opened: the kind of thing, and which one. */
export interface NodeRef {
  readonly kind: string;
  readonly key: string;
}

/** @returns base64url of `kind:key`, without padding */
export function toNodeId(kind: string, key: string): string {
  return Buffer.from(`${kind}:${key}`, 'utf8').toString('base64url');
}

/** @returns null for anything that `toNodeId` does not make; two spellings of one id are not both taken */
export function parseNodeId(id: string): NodeRef | null {
  const text = Buffer.from(id, 'base64url').toString('utf8');
  const colon = text.indexOf(':');
  if (colon < 1 || toNodeId(text.slice(0, colon), text.slice(colon + 1)) !== id) return null;
  return { kind: text.slice(0, colon), key: text.slice(colon + 1) };
}
