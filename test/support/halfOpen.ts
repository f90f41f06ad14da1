/** A database server on the other side of a network that can fall silent without closing anything. */
import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

export interface Network {
  /** The address of the database through this network. */
  url: string;
  /** From now on nothing gets through on the connections that are open, in either direction; they stay open. */
  fallSilent(): void;
  /** The next statement with this text still gets through; its answer does not, nor anything that follows. */
  loseAnswerTo(text: string): void;
  /** The number of connections that this process still keeps open into the network. */
  open(): number;
  close(): Promise<void>;
}

export async function networkTo(database: string): Promise<Network> {
  const target = new URL(database);
  const lines = new Set<{ silent: boolean; near: Socket; far: Socket }>();
  let last: string | undefined;
  const fallSilent = () => {
    for (const line of lines) line.silent = true;
  };

  const server = createServer((near) => {
    const far = connect(Number(target.port), target.hostname);
    const line = { silent: false, near, far };
    lines.add(line);
    near.on('data', (data) => {
      if (!line.silent) far.write(data);
      if (last === undefined || !data.includes(last)) return;
      last = undefined;
      fallSilent();
    });
    far.on('data', (data) => line.silent || near.write(data));
    near
      .on('error', () => {})
      .on('close', () => {
        lines.delete(line);
        if (!line.silent) far.destroy();
      });
    far.on('error', () => {}).on('close', () => line.silent || near.destroy());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = new URL(database);
  url.port = String((server.address() as AddressInfo).port);
  const all: Socket[] = [];
  server.on('connection', (socket) => all.push(socket));
  return {
    url: url.href,
    fallSilent,
    loseAnswerTo: (text) => {
      last = text;
    },
    open: () => lines.size,
    async close() {
      for (const socket of all) socket.destroy();
      for (const { far } of lines) far.destroy();
      server.close();
    },
  };
}
