/** A database server on the other side of a network that fails at the worst moments: around the statements that commit. */
import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/**
 * What happens to a statement: nothing; its connection is reset before the server has it, or when the server has carried it
 * out and before the client knows; both directions are slow; or its answer gets lost and the connection stays open.
 */
export type Fault = 'none' | 'resetBefore' | 'resetAfter' | 'delay' | 'silence';

export interface FaultyNetwork {
  /** The address of the database through this network. */
  url: string;
  /** How often each fault happened. */
  happened: Map<Fault, number>;
  close(): void;
}

const DELAY = 150;

/** `next` chooses the fault of each statement that contains one of the texts. */
export async function faultyNetworkTo(
  database: string,
  texts: string[],
  next: () => Fault,
): Promise<FaultyNetwork> {
  const target = new URL(database);
  const happened = new Map<Fault, number>();
  const sockets = new Set<Socket>();
  const server = createServer((near) => {
    const far = connect(Number(target.port), target.hostname);
    for (const socket of [near, far]) sockets.add(socket);
    /** That of the statement under way. */
    let fault: Fault = 'none';
    let isSilent = false;
    const reset = () => {
      near.resetAndDestroy();
      far.destroy();
    };
    near.on('data', (data) => {
      if (isSilent) return;
      if (texts.some((text) => data.includes(text))) {
        fault = next();
        happened.set(fault, (happened.get(fault) ?? 0) + 1);
      }
      if (fault === 'resetBefore') return reset();
      if (fault === 'delay') setTimeout(() => far.write(data), DELAY);
      else far.write(data);
    });
    far.on('data', (data) => {
      if (fault === 'resetAfter') return reset();
      if (fault === 'silence') isSilent = true;
      if (isSilent) return;
      if (fault === 'delay') setTimeout(() => near.writable && near.write(data), DELAY);
      else near.write(data);
    });
    near.on('error', () => {}).on('close', () => far.destroy());
    far.on('error', () => {}).on('close', () => isSilent || near.destroy());
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = new URL(database);
  url.port = String((server.address() as AddressInfo).port);
  return {
    url: url.href,
    happened,
    close() {
      server.close();
      for (const socket of sockets) socket.destroy();
    },
  };
}
