/** A client of a WebSocket that does not read: the service makes no events ahead of it, and loses none. */
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { once } from 'node:events';
import type { Socket } from 'node:net';
import { sql } from 'kysely';
import WebSocket from 'ws';
import { register } from '../../record/town.js';
import { testDatabase } from '../../support/database.js';
import { setHeads } from '../../support/heads.js';
import { expect, it } from '../../support/jest.js';
import { until } from '../ask.js';
import { follow, numbers, startedService } from './followers.js';

const REVISIONS = 400;
const query = 'subscription { revisionRecorded(organization: "a", after: 0) { number reason } }';

it('has little made for it, while others read, and gets all of it when it reads', async () => {
  const { db } = await testDatabase();
  await register(db, 'a');
  // Each event has 90 kB, all of them together 36 MB: far more than the buffers of a connection.
  await sql`
    insert into revision (organization, number, recorded_at, recorded_by, reason, fingerprint, content, content_hash, hash)
    select organization, number + n, recorded_at + n * interval '1 second', 'local', repeat('理由', 15000), '', '{}', '', n::text
    from revision, generate_series(1, ${REVISIONS - 1}) n`.execute(db);
  await setHeads(db);
  const service = await startedService(db);
  const connections: Socket[] = [];
  const connected = (message: unknown) => connections.push(Object(message).socket);
  subscribe('net.server.socket', connected);
  const slow = new WebSocket(`${service.address.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
  const received: number[] = [];
  slow.on('message', (data) => {
    const { type, payload } = JSON.parse(String(data));
    if (type === 'next') received.push(payload.data.revisionRecorded.number);
  });
  await once(slow, 'open');
  unsubscribe('net.server.socket', connected);
  const port = Number(new URL(service.address).port);
  const toSlow = connections.find(({ localPort }) => localPort === port)!;
  slow.send(JSON.stringify({ type: 'connection_init' }));
  await once(slow, 'message');
  slow.send(JSON.stringify({ id: '1', type: 'subscribe', payload: { query } }));
  slow.pause();
  // Written, or waiting to be written.
  let made = 0;
  await until('the service waits', async () => {
    const before = made;
    made = toSlow.bytesWritten;
    return made === before && toSlow.writableLength > 0;
  });

  const other = follow(service, 'WebSocket', {}, query);
  expect(await numbers(other, 50)).toEqual(numbersUpTo(50));
  await other.return?.();
  // One event waits, and the next one is made beside it.
  expect(toSlow.bytesWritten - made).toBeLessThan(200_000);
  expect(toSlow.writableLength).toBeLessThan(200_000);
  expect(made).toBeLessThan(20_000_000);

  slow.resume();
  await until('all arrive', async () => received.length >= REVISIONS);
  expect(received).toEqual(numbersUpTo(REVISIONS));
  slow.terminate();
});

const numbersUpTo = (count: number) => Array.from({ length: count }, (_, i) => i + 1);
