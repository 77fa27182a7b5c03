const SIGNALS = ['SIGTERM', 'SIGINT'] as const;

/** npm and a terminal may both hand on one Ctrl-C: what comes this soon after the first signal is the same one. */
const SAME_SIGNAL_MS = 1_000;

/**
 * The first signal stops the hub in order, once it has started: what is being planted is planted to its end. A second one
 * ends the process at once.
 *
 * @param started - resolves to what stops the hub
 */
export function stopWhenTold(started: Promise<() => Promise<void>>): void {
  let toldAt: number | null = null;
  const told = (): void => {
    if (toldAt !== null && performance.now() - toldAt > SAME_SIGNAL_MS) process.exit(130);
    if (toldAt !== null) return;
    toldAt = performance.now();
    started.then((stop) => stop()).then(exit(0), exit(1));
  };
  for (const signal of SIGNALS) process.on(signal, told);
}

function exit(code: number): () => never {
  return () => process.exit(code);
}
