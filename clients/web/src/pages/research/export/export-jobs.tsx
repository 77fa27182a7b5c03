import type { ReactNode } from 'react';
import { Unanswered } from '../../../parts/unanswered.js';
import { exportWords, researchWords } from '../../../words/research-words.js';
import { ExportJob } from './export-job.js';
import type { OwnExports } from './use-exports.js';

/** The exports of whoever looks, the newest first. */
export function ExportJobs({ own: { jobs, hasFailed, again, remove } }: { readonly own: OwnExports }): ReactNode {
  return (
    <section aria-labelledby="export-jobs" className="export-jobs">
      <h3 id="export-jobs">{exportWords.jobs}</h3>
      {jobs === null || hasFailed ? (
        <Unanswered
          hasFailed={hasFailed}
          words={{ waiting: researchWords.waiting, failed: exportWords.listFailed }}
          onRetry={again}
        />
      ) : jobs.length === 0 ? (
        <p className="faint">{exportWords.none}</p>
      ) : (
        <ul>
          {jobs.map((job) => (
            <ExportJob key={job.id} job={job} onRemove={() => void remove(job.id)} />
          ))}
        </ul>
      )}
    </section>
  );
}
