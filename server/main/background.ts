/** Work that goes on after whoever asked for it was answered. */
export interface Background {
  run(work: () => Promise<void>): Promise<void>;
  /** Resolves when none is left. */
  settled(): Promise<void>;
}

/** @param report - is told what a work throws: nobody waits for it */
export function background(report: (fault: unknown) => void): Background {
  const running = new Set<Promise<void>>();
  return {
    run: async (work) => {
      const ended = work()
        .catch(report)
        .finally(() => running.delete(ended));
      running.add(ended);
    },
    settled: async () => void (await Promise.all(running)),
  };
}
