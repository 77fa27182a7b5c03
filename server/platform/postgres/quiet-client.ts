import pg from 'pg';

/**
 * A connection whose loss does not end the process: Node throws an 'error' event that nobody listens to, and the pool
 * listens only while a connection is idle. Whoever uses it learns of the loss by its next query.
 */
export class QuietClient extends pg.Client {
  constructor(config?: string | pg.ClientConfig) {
    super(config);
    this.on('error', () => undefined);
  }
}
