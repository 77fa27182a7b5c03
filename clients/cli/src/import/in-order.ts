/** An item and what came of it. */
export interface Worked<Item, Outcome> {
  readonly item: Item;
  readonly outcome: Outcome;
}

interface Course<Item, Outcome> {
  readonly work: (item: Item) => Promise<Outcome>;
  /** How many are worked on at a time. */
  readonly width: number;
  /** Nothing more is begun once it is aborted; what is begun is waited for. */
  readonly signal: AbortSignal;
}

/** Works on the next items while the first is not done, and answers in the order of the items. */
export async function* inOrder<Item, Outcome>(
  items: AsyncIterable<Item>,
  { work, width, signal }: Course<Item, Outcome>,
): AsyncGenerator<Worked<Item, Outcome>> {
  const begun: Promise<Worked<Item, Outcome>>[] = [];
  for await (const item of items) {
    if (signal.aborted) break;
    const working = work(item).then((outcome) => ({ item, outcome }));
    // What fails is told when its turn comes, and not twice.
    working.catch(() => undefined);
    begun.push(working);
    const first = begun.length < width ? undefined : begun.shift();
    if (first) yield await first;
  }
  for (const working of begun) yield await working;
}
