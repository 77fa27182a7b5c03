import { readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';

/** The address that the embedded PostgreSQL listens on: nobody but this machine reaches it. */
export const LOCALHOST = '127.0.0.1';

/** The port that the database had last, so that a restart does not move it, or any free one. */
export async function choosePort(portFile: string): Promise<number> {
  const last = lastPort(portFile);
  return last !== null && (await isFree(last)) ? last : takePort(0);
}

/** Remembers the port; a failure to do so only means that another is taken next time. */
export function rememberPort(portFile: string, port: number): void {
  writeFileSync(portFile, `${port}\n`);
}

function lastPort(portFile: string): number | null {
  try {
    const port = Number(readFileSync(portFile, 'utf8'));
    return Number.isInteger(port) && port > 0 && port < 65_536 ? port : null;
  } catch {
    return null;
  }
}

async function isFree(port: number): Promise<boolean> {
  return takePort(port).then(
    () => true,
    () => false,
  );
}

/** Listens for a moment. @returns the port, which the system chooses for 0 */
async function takePort(wanted: number): Promise<number> {
  const server = createServer();
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(wanted, LOCALHOST, () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : wanted));
    });
  });
}
