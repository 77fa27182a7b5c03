import type { ServerResponse } from 'node:http';
import type { RequestErrorCode } from '../../../kernel/request-error.js';
import { answerJson } from '../../http/answer-json.js';

interface Refused {
  readonly status: number;
  readonly code: RequestErrorCode;
  readonly message: string;
  readonly header?: readonly [name: string, value: string];
}

/** Why no stream begins: what closes a socket at once, said by HTTP. */
type Reason = 'method' | 'stopping' | 'origin' | 'token' | 'too-many';

const REFUSED: Readonly<Record<Reason, Refused>> = {
  method: { status: 405, code: 'BAD_REQUEST', message: 'A stream is asked for by GET.', header: ['allow', 'GET'] },
  stopping: { status: 503, code: 'TIMEOUT', message: 'This process stops. Come again.', header: ['retry-after', '1'] },
  origin: { status: 403, code: 'BAD_REQUEST', message: 'Pages of that origin may open no stream here.' },
  // Source: RFC 6750, section 3
  token: {
    status: 401,
    code: 'UNAUTHENTICATED',
    message: 'The token is not good.',
    header: ['www-authenticate', 'Bearer error="invalid_token"'],
  },
  'too-many': {
    status: 429,
    code: 'RATE_LIMITED',
    message: 'This account has as many sockets and streams as it may have. Close one first.',
    header: ['retry-after', '5'],
  },
};

export function refuseAt(response: ServerResponse, reason: Reason, said?: string): void {
  const { status, code, message, header } = REFUSED[reason];
  if (header) response.setHeader(...header);
  answerJson(response, status, { errors: [{ message: said ?? message, extensions: { code } }] });
}
