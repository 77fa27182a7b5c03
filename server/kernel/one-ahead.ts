/**
 * What is made of each item, in their order, each while the one before it is used. A failure is told when its turn comes; that of one which
 * nobody came for is told to nobody.
 */
export async function* oneAhead<Item, Made>(
  items: readonly Item[],
  make: (item: Item) => Promise<Made>,
): AsyncGenerator<Made, void, undefined> {
  const begin = (at: number): Promise<Made> | null => {
    const item = items[at];
    if (item === undefined) return null;
    const making = make(item);
    // Told below, when its turn comes: until then nobody hears it fail.
    making.catch(() => undefined);
    return making;
  };
  let next = begin(0);
  for (let at = 1; next !== null; at += 1) {
    const made: Made = await next;
    next = begin(at);
    yield made;
  }
}
