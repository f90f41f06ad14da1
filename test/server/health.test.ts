import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { expect, it } from '@jest/globals';
import express from 'express';
import { openDatabase } from '../../src/database/connection.js';
import { healthHandler } from '../../src/server/health.js';

it('a service whose database does not answer says 503', async () => {
  // Nobody listens on port 1.
  const db = openDatabase('postgres://nobody@127.0.0.1:1/nothing');
  const server = express().get('/health', healthHandler(db)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const response = await fetch(`http://127.0.0.1:${port}/health`);
  expect([response.status, await response.json()]).toEqual([503, { status: 'the database does not answer' }]);
  server.close();
  await db.destroy();
});
