import type { Page, Response, WebSocket } from 'playwright-core';

/** What is the same for everybody, since it was built before anybody asked. */
const BUILT = ['script', 'stylesheet', 'font', 'image'];

/** All that a page was sent of what somebody wrote, over HTTP and over sockets. */
export class NetworkLog {
  readonly #bodies: Promise<string>[] = [];
  readonly #frames: string[] = [];

  listen(page: Page): void {
    page.on('response', (response) => {
      if (!BUILT.includes(response.request().resourceType())) this.#bodies.push(textOf(response));
    });
    page.on('websocket', (socket: WebSocket) =>
      socket.on('framereceived', ({ payload }) => this.#frames.push(String(payload))),
    );
  }

  async text(): Promise<string> {
    return [...(await Promise.all(this.#bodies)), ...this.#frames].join('\n');
  }
}

/** What was broken off had nothing to read. */
async function textOf(response: Response): Promise<string> {
  return response.text().catch(() => '');
}
