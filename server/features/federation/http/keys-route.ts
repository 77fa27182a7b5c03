import { answerJson } from '../../../platform/http/answer-json.js';
import type { Route } from '../../../platform/http/route.js';

/** Where partners find by what the hub signs. Source: RFC 8615, and OpenID Connect's habit */
export const KEYS_PATH = '/.well-known/jwks.json';

/** The hub's public keys. Partners may keep them for five minutes. */
export function keysRoute(keys: object): Route {
  return (_request, response) => {
    response.setHeader('cache-control', 'public, max-age=300');
    response.setHeader('content-type', 'application/jwk-set+json');
    answerJson(response, 200, keys);
  };
}
