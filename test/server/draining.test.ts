import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { drainOf } from '../../src/server/draining.js';
import { expect, it } from '../support/jest.js';

async function serverOf(answer: RequestListener, idle: number) {
  const http = createServer(answer);
  const drain = drainOf(http, { idle, requests: 600_000 });
  http.listen(0, '127.0.0.1');
  await once(http, 'listening');
  const { port } = http.address() as AddressInfo;

  /** A connection on which a client sends one request after the other. */
  const keptConnection = async () => {
    const socket = connect(port, '127.0.0.1').setEncoding('utf8');
    await once(socket, 'connect');
    const end = Promise.race([
      once(socket, 'end').then(() => 'ended'),
      once(socket, 'error').then(([error]) => String(error)),
    ]);
    const send = () => socket.write('GET / HTTP/1.1\r\nHost: localhost\r\n\r\n');
    const receive = async () => String((await once(socket, 'data'))[0]);
    return { send, receive, end };
  };
  return { drain, keptConnection };
}

const goodbye = /^HTTP\/1.1 200 OK\r\n.*Connection: close\r\n.*yes/is;

it('a client that keeps its connection gets one more answer, which says that it is the last', async () => {
  const { drain, keptConnection } = await serverOf((_request, response) => response.end('yes'), 600_000);
  const kept = await keptConnection();
  kept.send();
  expect(await kept.receive()).toContain('Connection: keep-alive');
  const drained = drain();
  kept.send();
  expect(await kept.receive()).toMatch(goodbye);
  expect(await kept.end).toBe('ended');
  await drained;
});

it('so does a request that is under way when the server is asked to stop', async () => {
  let finish = () => {};
  let begin = () => {};
  const begun = new Promise<void>((resolve) => {
    begin = resolve;
  });
  const { drain, keptConnection } = await serverOf((_request, response) => {
    finish = () => response.end('yes');
    begin();
  }, 0);
  const kept = await keptConnection();
  kept.send();
  await begun;
  const drained = drain();
  finish();
  expect(await kept.receive()).toMatch(goodbye);
  expect(await kept.end).toBe('ended');
  await drained;
});

it('a connection that stays idle is ended without an error', async () => {
  const { drain, keptConnection } = await serverOf((_request, response) => response.end('yes'), 10);
  const kept = await keptConnection();
  kept.send();
  await kept.receive();
  await drain();
  expect(await kept.end).toBe('ended');
});
