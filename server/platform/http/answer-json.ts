import type { ServerResponse } from 'node:http';

/** Ends a response with JSON; one that was begun already is cut off, since nothing right can follow. */
export function answerJson(response: ServerResponse, status: number, body: unknown): void {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  response.statusCode = status;
  if (!response.hasHeader('content-type')) response.setHeader('content-type', 'application/json; charset=utf-8');
  response.end(JSON.stringify(body));
}
