import { type Kysely, sql } from 'kysely';
import type { Tables } from '../../src/database/tables.js';
import { testDatabase } from '../support/database.js';
import { beforeAll, describe, expect, it } from '../support/jest.js';
import { isCluster } from '../support/oneServer.js';
import { creates, eventsOf, record, register, revisionsOf } from './town.js';

const { db } = await testDatabase();

beforeAll(async () => {
  await register(db, 'kept');
  await record(db, 'kept', creates('危機管理部'));
});

const attempts = [
  `update organization set name = '別市'`,
  `update revision set recorded_by = 'somebody else'`,
  `update event set data = '{}'`,
  'delete from organization',
  'delete from revision',
  'delete from event',
  'truncate organization cascade',
  'truncate revision cascade',
  'truncate event',
  `insert into organization (code, name, time_zone) values ('kept', '別市', 'UTC')
     on conflict (code) do update set name = excluded.name`,
  // Citus refuses it by itself, in other words.
  ...(isCluster
    ? []
    : [
        `merge into revision using (values (1)) as x(number) on revision.number = x.number
     when matched then update set reason = 'because'`,
      ]),
];

const attempt = (statement: string, mode: string) => (tx: Kysely<Tables>) =>
  sql
    .raw(`set local session_replication_role = ${mode}`)
    .execute(tx)
    .then(() => sql.raw(statement).execute(tx));

/** Every row of the ledger. */
const ledger = async () => ({
  organizations: await db.selectFrom('organization').selectAll().execute(),
  revisions: await revisionsOf(db, 'kept'),
  events: await eventsOf(db, 'kept'),
});

describe.each(['origin', 'replica', 'local'])('the ledger, to a session in the role %s', (mode) => {
  it.each(attempts)('refuses: %s', async (statement) => {
    const before = await ledger();
    expect(before.events).toHaveLength(6);
    const attempted = db.transaction().execute(attempt(statement, mode));
    await expect(attempted).rejects.toMatchObject({
      code: '23001',
      message: expect.stringMatching(/append-only/),
    });
    expect(await ledger()).toEqual(before);
  });
});
