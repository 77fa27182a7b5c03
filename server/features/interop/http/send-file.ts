import type { IncomingMessage, ServerResponse } from 'node:http';
import { answerJson } from '../../../platform/http/answer-json.js';
import type { ExportReading } from '../actions/find-exports.js';
import { type ByteRange, parseRange } from './parse-range.js';

/**
 * Sends a file, or the part that is asked for, so that a download that broke goes on where it was.
 *
 * Source: RFC 9110, sections 13 (conditional requests) and 14 (range requests)
 */
export async function sendFile(
  request: IncomingMessage,
  response: ServerResponse,
  reading: ExportReading,
): Promise<void> {
  const { file } = reading;
  const tag = `"${file.sha256}"`;
  response.setHeader('etag', tag);
  response.setHeader('accept-ranges', 'bytes');
  response.setHeader('content-disposition', `attachment; filename="${file.name}"`);
  if (request.headers['if-none-match'] === tag) return void response.writeHead(304).end();
  const isSame = request.headers['if-range'] === undefined || request.headers['if-range'] === tag;
  const range = parseRange(isSame ? request.headers.range : undefined, file.bytes);
  if (range === 'unsatisfiable') {
    response.setHeader('content-range', `bytes */${file.bytes}`);
    return answerJson(response, 416, { message: `The file has ${file.bytes} bytes.` });
  }
  begin(response, { range, name: file.name, size: file.bytes });
  if (request.method === 'HEAD') return void response.end();
  await pour(response, reading, range ?? { from: 0, until: file.bytes });
}

interface Answer {
  readonly range: ByteRange | null;
  readonly name: string;
  readonly size: number;
}

function begin(response: ServerResponse, { range, name, size }: Answer): void {
  response.setHeader('content-type', TYPES[name.slice(name.lastIndexOf('.') + 1)] ?? 'application/octet-stream');
  response.setHeader('content-length', range === null ? size : range.until - range.from);
  if (range !== null) response.setHeader('content-range', `bytes ${range.from}-${range.until - 1}/${size}`);
  response.writeHead(range === null ? 200 : 206);
}

const TYPES: Readonly<Record<string, string>> = {
  jsonl: 'application/x-ndjson; charset=utf-8',
  json: 'application/json; charset=utf-8',
  csv: 'text/csv; charset=utf-8; header=present',
  parquet: 'application/vnd.apache.parquet',
};

/** Piece by piece, no faster than it is taken. A file that went away midway is cut off: its reader sees too few bytes. */
async function pour(response: ServerResponse, reading: ExportReading, { from, until }: ByteRange): Promise<void> {
  for (let at = from; at < until && !response.destroyed;) {
    const bytes = await reading.read(at);
    if (bytes === null || bytes.length === 0) return void response.destroy();
    const piece = bytes.subarray(0, until - at);
    at += piece.length;
    if (!response.write(piece)) await drained(response);
  }
  response.end();
}

function drained(response: ServerResponse): Promise<void> {
  return new Promise((resolve) => {
    const go = (): void => {
      response.off('drain', go);
      response.off('close', go);
      resolve();
    };
    response.on('drain', go);
    response.on('close', go);
    if (response.destroyed) go();
  });
}
