import { createServer, type Socket } from 'node:net';
import { createInterface } from 'node:readline';

/** What the keeper tells its users, one JSON object a line. */
export type Message = { say: string } | { ready: string } | { failed: string };

/** Where the users of one server stay connected; a closed connection is a user who left, also when it was killed. */
export interface Door {
  port: number;
  users(): number;
  tell(message: Message): void;
  /** From now on newcomers wait until this process has ended, and then find a new keeper. */
  close(): void;
}

export function openDoor(token: string, userLeft: () => void): Promise<Door> {
  const users = new Set<Socket>();
  let latest: Message | undefined;
  let closed = false;

  const enter = (socket: Socket) => {
    users.add(socket);
    if (latest !== undefined && !closed) send(socket, latest);
  };
  const leave = (socket: Socket) => {
    if (!users.delete(socket)) return;
    // The last one stays on the line until this process has ended, and so knows that the server has stopped.
    if (users.size > 0) socket.end();
    userLeft();
  };
  // A user says goodbye by closing its half.
  const server = createServer({ allowHalfOpen: true }, (socket) => {
    socket.on('error', () => leave(socket));
    socket.on('end', () => leave(socket));
    socket.on('close', () => leave(socket));
    createInterface(socket).once('line', (line) => (line === token ? enter(socket) : socket.destroy()));
  });

  const tell = (message: Message) => {
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
      resolve({ port: address.port, users: () => users.size, tell, close });
    });
  });
}

function send(socket: Socket, message: Message): void {
  socket.write(`${JSON.stringify(message)}\n`);
}
