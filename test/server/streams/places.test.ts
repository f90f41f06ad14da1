/** How many subscriptions one client may have, of those that a service answers. */

import { createClient as sseClient } from 'graphql-sse';
import { type Client, createClient as wsClient } from 'graphql-ws';
import WebSocket from 'ws';
import { localAccess } from '../../../src/access/access.js';
import { openPlaces, streamLimits } from '../../../src/server/streams/places.js';
import { register } from '../../record/town.js';
import { secret, tokenFor } from '../../support/access.js';
import { testDatabase } from '../../support/database.js';
import { afterAll, describe, expect, it } from '../../support/jest.js';
import { until } from '../ask.js';
import { QUESTION, startedService } from './followers.js';

const variables = { organization: 'a', after: 0 };
const REFUSED = [{ extensions: { code: 'TOO_MANY_SUBSCRIPTIONS' } }];

describe('places', () => {
  it('are as many as there are, and for one client fewer', async () => {
    const places = openPlaces(3, 2);
    const [first, second] = [places.take('a'), places.take('a')];
    expect([places.take('a'), typeof places.take('b'), places.take('b')]).toEqual([
      ...[undefined, 'function', undefined],
    ]);
    first?.();
    first?.();
    expect([typeof places.take('a'), places.take('a')]).toEqual(['function', undefined]);
    second?.();
  });
});

describe('one client', () => {
  const clients: Client[] = [];
  afterAll(() => Promise.all(clients.map((client) => client.dispose())));

  it('cannot take all places of a service, over both protocols and however many connections', async () => {
    const { db } = await testDatabase();
    await register(db, 'a');
    const { address } = await startedService(db, localAccess(secret, 'public'));
    const connected = (authorization?: string) => {
      const url = `${address.replace('http', 'ws')}/graphql`;
      const connectionParams = { authorization };
      const client = wsClient({ url, webSocketImpl: WebSocket, connectionParams, retryAttempts: 0 });
      clients.push(client);
      return () => client.iterate({ query: QUESTION, variables });
    };
    const hanako = `Bearer ${await tokenFor({ '*': 'reader' }, 'hanako')}`;
    const { perClient, perConnection } = streamLimits;
    const all = Array.from({ length: perClient / perConnection }, () => connected(hanako)).flatMap((begin) =>
      Array.from({ length: perConnection }, begin),
    );
    await Promise.all(all.map((one) => one.next()));
    await expect(connected(hanako)().next()).rejects.toMatchObject(REFUSED);
    const headers = { authorization: hanako };
    const events = sseClient({ url: `${address}/graphql/stream`, headers, retryAttempts: 0 });
    expect((await events.iterate({ query: QUESTION, variables }).next()).value.errors).toMatchObject(REFUSED);
    const taro = `Bearer ${await tokenFor({ '*': 'reader' }, 'taro')}`;
    for (const other of [connected(taro), connected()])
      expect((await other().next()).value.data).not.toBeNull();
    await all[0]?.return?.();
    await until('there is a place', () =>
      connected(hanako)()
        .next()
        .then(
          ({ value }) => value.data != null,
          () => false,
        ),
    );
  });

  it('cannot open all connections from one address', async () => {
    const { db } = await testDatabase();
    const { address } = await startedService(db);
    const open = () =>
      new Promise<WebSocket | number>((resolve) => {
        const socket = new WebSocket(`${address.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
        socket.once('open', () => resolve(socket));
        socket.once('unexpected-response', (_request, { statusCode = 0 }) => resolve(statusCode));
      });
    const all = await Promise.all(Array.from({ length: streamLimits.connectionsPerAddress }, open));
    expect(all.filter((one) => typeof one === 'number')).toEqual([]);
    expect(await open()).toBe(503);
    for (const one of all) if (typeof one !== 'number') one.terminate();
    await until('there is room', async () => typeof (await open()) !== 'number');
  });
});
