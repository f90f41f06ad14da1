import { createServer, type Socket } from 'node:net';
import { createInterface } from 'node:readline';

/** A message of the keeper to its users, one JSON object a line. */
export type Message = { say: string } | { ready: string } | { failed: string };

/** The users of one server stay connected here; a closed connection means that its user has left or was killed. */
export interface Door {
  port: number;
  /**
   * Resolves when nobody uses the server: at once if nobody does now, save that the first user is waited for. Asked again at each start of
   * the server, because somebody may have come since the last user left.
   */
  empty(): Promise<void>;
  /** The first user is waited for no longer. */
  expectNobody(): void;
  send(message: Message): void;
  /** From now on new users wait until this process has ended, and then start a new keeper. */
  close(): void;
}

export function openDoor(token: string): Promise<Door> {
  const users = new Set<Socket>();
  let latest: Message | undefined;
  let closed = false;
  let isFirstExpected = true;
  let whenEmpty = () => {};

  const expectNobody = () => {
    isFirstExpected = false;
    if (users.size === 0) whenEmpty();
  };
  const empty = () =>
    new Promise<void>((resolve) => {
      whenEmpty = resolve;
      if (!isFirstExpected) expectNobody();
    });
  const enter = (socket: Socket) => {
    users.add(socket);
    if (latest !== undefined && !closed) send(socket, latest);
  };
  const leave = (socket: Socket) => {
    if (!users.delete(socket)) return;
    // The last user stays connected until this process ends, and so learns that the server has stopped.
    if (users.size > 0) socket.end();
    expectNobody();
  };
  // A user leaves by closing its half of the connection.
  const server = createServer({ allowHalfOpen: true }, (socket) => {
    socket.on('error', () => leave(socket));
    socket.on('end', () => leave(socket));
    socket.on('close', () => leave(socket));
    createInterface(socket)
      // readline repeats the errors of the socket, which are handled above.
      .on('error', () => {})
      .once('line', (line) => (line === token ? enter(socket) : socket.destroy()));
  });

  const sendToAll = (message: Message) => {
    latest = message;
    for (const user of users) send(user, message);
  };
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      if (address === null || typeof address === 'string') return;
      const close = () => {
        closed = true;
      };
      resolve({ port: address.port, empty, expectNobody, send: sendToAll, close });
    });
  });
}

function send(socket: Socket, message: Message): void {
  socket.write(`${JSON.stringify(message)}\n`);
}
