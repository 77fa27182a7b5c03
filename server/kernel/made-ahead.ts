interface Making<Item, Made> {
  readonly items: readonly Item[];
  /** How many are begun before their turn comes. */
  readonly ahead: number;
  readonly make: (item: Item) => Promise<Made>;
}

/**
 * What is made of each item, in their order, some while the one before them is used. A failure is told when its turn comes; that of one
 * which nobody came for is told to nobody.
 */
export async function* madeAhead<Item, Made>({
  items,
  ahead,
  make,
}: Making<Item, Made>): AsyncGenerator<Made, void, undefined> {
  const begin = (item: Item): Promise<Made> => {
    const making = make(item);
    // Told below, when its turn comes: until then nobody hears it fail.
    making.catch(() => undefined);
    return making;
  };
  const begun = items.slice(0, ahead).map(begin);
  for (const [at] of items.entries()) {
    const next = begun.shift();
    if (next === undefined) return;
    const made = await next;
    begun.push(...items.slice(at + ahead, at + ahead + 1).map(begin));
    yield made;
  }
}
