import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { type Kysely, sql } from 'kysely';
import { readinessOf } from '../../src/database/canWrite.js';
import { openDatabase } from '../../src/database/connection.js';
import type { Tables } from '../../src/database/tables.js';
import { type Disk, healthHandler } from '../../src/server/health.js';
import { testDatabase } from '../support/database.js';
import { expect, it } from '../support/jest.js';
import { addressOf, asAdministrator } from '../support/testServer.js';

const { db, url } = await testDatabase();

async function healthOf(db: Kysely<Tables>, disk?: Disk): Promise<[number, unknown]> {
  const server = express().get('/health', healthHandler(db, disk)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const response = await fetch(`http://127.0.0.1:${port}/health`);
  server.close();
  return [response.status, await response.json()];
}

const withFree = (bytes: number): Disk => ({ freeBytes: async () => bytes });

it('a service whose database does not answer says 503', async () => {
  // Nobody listens on port 1.
  const nowhere = openDatabase('postgres://nobody@127.0.0.1:1/nothing');
  expect(await healthOf(nowhere)).toEqual([503, { status: 'the database does not answer' }]);
  await nowhere.destroy();
});

it('a service whose embedded database has no room on the disk says 503, although it still answers', async () => {
  expect(await healthOf(db, withFree(1_000_000))).toEqual([
    503,
    { status: 'the disk of the database is full' },
  ]);
  expect(await healthOf(db, withFree(1_000_000_000))).toEqual([200, { status: 'ok' }]);
});

it('a service whose database may only be read says 503', async () => {
  const name = new URL(url).pathname.slice(1);
  const setting = sql`alter database ${sql.ref(name)} set default_transaction_read_only = on`;
  await asAdministrator(addressOf(url, 'postgres'), (admin) => setting.execute(admin));
  const reading = openDatabase(url);
  expect(await healthOf(reading)).toEqual([503, { status: 'the database cannot write' }]);
  await reading.destroy();
});

it('after a statement that found the disk full, it is tried whether there is room again, and only then', async () => {
  let written = 0;
  const full = async () => {
    written += 1;
    throw new Error('full');
  };
  expect(await readinessOf(db, full)).toBe('ok');
  const failing = sql`do $$ begin raise exception using errcode = '53100'; end $$`.execute(db);
  await expect(failing).rejects.toMatchObject({ code: '53100' });
  expect(await readinessOf(db, full)).toBe('the disk of the database is full');
  expect(await readinessOf(db)).toBe('ok');
  expect(await readinessOf(db, full)).toBe('ok');
  expect(written).toBe(1);
});
