import type { Export, ExportDraft, Exports } from '@seamark/sdk';
import { useCallback, useEffect, useState } from 'react';
import { messageOf } from '../../../hub/refusal-words.js';
import { useSession } from '../../../session/session.js';
import { exportWords } from '../../../words/research-words.js';

/** The exports of whoever looks, and what can be done with them. */
export interface OwnExports {
  /** Null until they are listed. */
  readonly jobs: readonly Export[] | null;
  readonly hasFailed: boolean;
  /** Why one was not started; null when nothing is wrong. */
  readonly problem: string | null;
  readonly again: () => void;
  readonly start: (draft: ExportDraft) => Promise<void>;
  readonly remove: (id: string) => Promise<void>;
}

const POLL_MS = 500;

/** Lists them, and asks again while one of them is being made. */
export function useExports(): OwnExports {
  const { exports } = useSession().hub.seamark;
  const [jobs, setJobs] = useState<readonly Export[] | null>(null);
  const [hasFailed, setFailed] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const list = useCallback(async (): Promise<void> => {
    try {
      setJobs(await exports.list());
      setFailed(false);
    } catch {
      setFailed(true);
    }
  }, [exports]);
  useEffect(() => void list(), [list]);
  useEffect(() => {
    if (!jobs?.some(({ state }) => state === 'RUNNING')) return undefined;
    const timer = setTimeout(() => void list(), POLL_MS);
    return () => clearTimeout(timer);
  }, [jobs, list]);
  return {
    jobs,
    hasFailed,
    problem,
    again: () => void list(),
    start: async (draft) => {
      setProblem(await started(exports, draft));
      await list();
    },
    remove: async (id) => {
      await exports.remove(id).catch(() => null);
      await list();
    },
  };
}

/** @returns why it was not started; null when it was */
async function started(exports: Exports, draft: ExportDraft): Promise<string | null> {
  try {
    const outcome = await exports.start(draft);
    return outcome.ok ? null : messageOf(outcome.refusal);
  } catch {
    return exportWords.failedToStart;
  }
}
