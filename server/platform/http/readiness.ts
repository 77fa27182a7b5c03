import { answerJson } from './answer-json.js';
import type { Route } from './route.js';

/** `GET /health`: the process lives. */
export const health: Route = (_request, response) => answerJson(response, 200, { alive: true });

/** `GET /ready`: 200 when the hub can serve, else 503, so that a balancer sends nobody here. */
export function readiness(isReady: () => boolean | Promise<boolean>): Route {
  return async (_request, response) => {
    const ready = await isReady();
    answerJson(response, ready ? 200 : 503, { ready });
  };
}

/** Lets a route be asked by GET and HEAD alone. */
export function readOnly(route: Route): Route {
  return (request, response) => {
    if (request.method === 'GET' || request.method === 'HEAD') return route(request, response);
    response.setHeader('allow', 'GET, HEAD');
    return answerJson(response, 405, { message: 'Ask by GET.' });
  };
}
