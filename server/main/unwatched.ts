import type { LogWatch, RightsWatch } from '../features/feed/ports.js';

/** For whoever acts and follows nothing: a log that never grows, and rights that nobody changes. */
export const unwatched: {
  readonly watch: LogWatch;
  readonly rights: RightsWatch;
  readonly stop: AbortSignal;
  readonly report: (fault: unknown) => void;
} = {
  watch: { grown: async () => undefined, interruptions: () => 0 },
  rights: { mark: () => 0, touched: async () => undefined },
  stop: AbortSignal.abort(),
  report: () => undefined,
};
