import { readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { giveToOwner } from './runner.js';

const portFile = (dataDir: string) => join(dataDir, 'postgres.port');

/** The port of the last start, so that users who outlived their server find it again; another if it is taken. */
export async function choosePort(dataDir: string): Promise<number> {
  const last = Number(await readFile(portFile(dataDir), 'utf8').catch(() => 0));
  const port = (await freePort(last)) ?? (await freePort(0));
  if (port === undefined) throw new Error('No port is free on 127.0.0.1.');
  if (port !== last) {
    await writeFile(portFile(dataDir), `${port}\n`);
    await giveToOwner(portFile(dataDir), dataDir);
  }
  return port;
}

function freePort(wanted: number): Promise<number | undefined> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(undefined));
    server.listen(wanted, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' ? address?.port : undefined));
    });
  });
}
