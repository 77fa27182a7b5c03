import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Result } from '../../../kernel/result.js';
import { answerJson } from '../../../platform/http/answer-json.js';
import { pathOf, type Route } from '../../../platform/http/route.js';
import type { Viewer } from '../../auth/model/viewer.js';
import type { ExportReading } from '../actions/find-exports.js';
import { sendFile } from './send-file.js';

interface ExportActions {
  authenticate(header: string | undefined): Promise<Result<Viewer, unknown>>;
  openExportFile(viewer: Viewer, input: { readonly id: string; readonly name: string }): Promise<ExportReading | null>;
}

interface SnapshotActions {
  openSnapshot(name: string): Promise<ExportReading | null>;
  newestSnapshot(): Promise<string | null>;
}

/** `GET /exports/ID/FILE`: a file of the own export, by the bearer token that would make it again. */
export function exportRoute({ authenticate, openExportFile }: ExportActions): Route {
  return async (request, response) => {
    const viewer = await authenticate(request.headers.authorization);
    if (!viewer.ok) {
      response.setHeader('www-authenticate', 'Bearer error="invalid_token"');
      return answerJson(response, 401, { message: 'The hub does not accept this token.' });
    }
    const [id = '', name = '', ...more] = pathOf(request).slice('/exports/'.length).split('/');
    const reading = more.length > 0 ? null : await openExportFile(viewer.value, { id, name });
    return answer(request, response, reading);
  };
}

/** `GET /snapshots/NAME`, for everybody; `LATEST` says what the newest is called. */
export function snapshotRoute({ openSnapshot, newestSnapshot }: SnapshotActions): Route {
  return async (request, response) => {
    const name = pathOf(request).slice('/snapshots/'.length);
    response.setHeader('cache-control', name === 'LATEST' ? 'public, max-age=60' : 'public, max-age=86400');
    if (name !== 'LATEST') return answer(request, response, await openSnapshot(name));
    const newest = await newestSnapshot();
    if (newest === null) return answer(request, response, null);
    response.setHeader('content-type', 'text/plain; charset=utf-8');
    response.end(`${newest}\n`);
  };
}

function answer(
  request: IncomingMessage,
  response: ServerResponse,
  reading: ExportReading | null,
): Promise<void> | void {
  if (reading !== null) return sendFile(request, response, reading);
  response.setHeader('cache-control', 'no-store');
  return answerJson(response, 404, { message: NOTHING });
}

const NOTHING =
  'There is no such file for you: it is still being made, has expired, or was made with rights that you have lost. Start it again.';
