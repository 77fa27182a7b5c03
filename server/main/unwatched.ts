import type { LogWatch, RightsWatch } from '../features/feed/ports.js';

const never = new Promise<void>(() => undefined);

/** For whoever acts and follows nothing: a log that never grows, and rights that nobody changes. A feed of it ends as it begins. */
export const unwatched: {
  readonly watch: LogWatch;
  readonly rights: RightsWatch;
  readonly stop: AbortSignal;
  readonly report: (fault: unknown) => void;
  readonly inBackground: (work: () => Promise<void>) => Promise<void>;
} = {
  watch: { grown: () => never, interruptions: () => 0 },
  rights: { mark: () => 0, touched: () => never },
  stop: AbortSignal.abort(),
  report: () => undefined,
  inBackground: (work) => work(),
};
