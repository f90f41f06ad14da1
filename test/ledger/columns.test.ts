/** Every column of the ledger is bound by a hash or by a cross-check; a new column fails here until it is. */

import { sql } from 'kysely';
import { testDatabase } from '../support/database.js';
import { describe, expect, it } from '../support/jest.js';
import { isCluster } from '../support/oneServer.js';
import { chronicle, verifyIn, verifyNow } from './chronicle.js';
import { unprotected } from './undone.js';

const { db } = await testDatabase();
await chronicle(db, 'bound');

/** One edit of each column, and what must be found of it. */
const edits: Record<string, [string, string[]]> = {
  'organization.code': [`update organization set code = 'other'`, ['ORGANIZATION_MISSING']],
  'organization.name': [`update organization set name = '別市'`, ['ORGANIZATION_CHANGED']],
  'organization.time_zone': [`update organization set time_zone = 'UTC'`, ['ORGANIZATION_CHANGED']],
  'revision.organization': [
    'update revision set organization = organization + 1 where number = 3',
    ['REVISION_MISSING', 'EVENT_MISSING', 'EVENT_STRAY', 'EVENT_STRAY'],
  ],
  'revision.number': [
    'update revision set number = 99 where number = 14',
    ['REVISION_MISSING', 'CONTENT_CHANGED', 'EVENT_STRAY', 'EVENT_STRAY'],
  ],
  'revision.recorded_at': [
    `update revision set recorded_at = recorded_at + interval '1 ms' where number = 3`,
    ['CHAIN_BROKEN'],
  ],
  'revision.recorded_by': [`update revision set recorded_by = 'x' where number = 3`, ['CONTENT_CHANGED']],
  'revision.reason': [`update revision set reason = '' where number = 3`, ['CONTENT_CHANGED']],
  'revision.idempotency_key': [
    `update revision set idempotency_key = 'x' where number = 3`,
    ['CONTENT_CHANGED'],
  ],
  'revision.fingerprint': [`update revision set fingerprint = 'x' where number = 3`, ['CONTENT_CHANGED']],
  'revision.content': [
    `update revision set content = replace(content, '機構', '組織') where number = 3`,
    ['CONTENT_CHANGED'],
  ],
  'revision.content_hash': [
    `update revision set content_hash = repeat('0', 64) where number = 3`,
    ['CONTENT_HASH_CHANGED'],
  ],
  'revision.hash': [`update revision set hash = repeat('0', 64) where number = 3`, ['HASH_CHANGED']],
  'event.organization': [
    'update event set organization = organization + 1 where position = 8',
    ['CONTENT_CHANGED', 'EVENT_MISSING'],
  ],
  'event.position': [
    'update event set position = 99 where position = 8',
    ['CONTENT_CHANGED', 'EVENT_MISSING', 'EVENT_ID', 'EVENT_OUT_OF_PLACE'],
  ],
  'event.id': [`update event set id = 'x' where position = 8`, ['CONTENT_CHANGED', 'EVENT_ID']],
  'event.revision': [
    'update event set revision = 4 where position = 8',
    ['CONTENT_CHANGED', 'CONTENT_CHANGED'],
  ],
  'event.type': [`update event set type = 'x' where position = 8`, ['CONTENT_CHANGED']],
  'event.effective_on': [
    `update event set effective_on = 'infinity' where position = 8`,
    ['CONTENT_CHANGED'],
  ],
  'event.own_day': ['update event set own_day = not own_day where position = 8', ['CONTENT_CHANGED']],
  'event.precision': [`update event set precision = 'YEAR' where position = 8`, ['CONTENT_CHANGED']],
  'event.clause': [`update event set clause = '' where position = 8`, ['CONTENT_CHANGED']],
  'event.note': [`update event set note = '' where position = 8`, ['CONTENT_CHANGED']],
  'event.reorganization': [`update event set reorganization = null where position = 8`, ['CONTENT_CHANGED']],
  'event.data': [`update event set data = data || ' ' where position = 8`, ['CONTENT_CHANGED']],
};

/** The key by which rows of one database find each other, and what is about this database's transactions only. */
const unbound = ['organization.id', 'revision.xid'];

describe('the columns of the ledger', () => {
  it('are all bound, save those that mean nothing outside of this database', async () => {
    const { rows } = await sql<{ name: string }>`
      select table_name || '.' || column_name as name from information_schema.columns
      where table_schema = 'public' and table_name in ('organization', 'revision', 'event')`.execute(db);
    expect(rows.map(({ name }) => name).sort()).toEqual([...Object.keys(edits), ...unbound].sort());
  });

  it('show no edit where there is none', async () => {
    expect((await verifyNow(db, 'bound')).findings).toEqual([]);
    expect((await unprotected(db, (tx) => verifyIn(tx, 'bound'))).findings).toEqual([]);
  });

  const refusedByCitus = ['revision.organization', 'revision.recorded_at', 'event.organization'];
  const possible = Object.entries(edits).filter(([column]) => !isCluster || !refusedByCitus.includes(column));
  it.each(possible)('show an edit of %s', async (_, [edit, codes]) => {
    const { findings } = await unprotected(db, async (tx) => {
      const { numAffectedRows } = await sql.raw(edit).execute(tx);
      expect(numAffectedRows).toBe(1n);
      return verifyIn(tx, 'bound');
    });
    expect(findings.map(({ code }) => code).sort()).toEqual([...codes].sort());
    for (const { ja, en } of findings) expect(`${ja}${en}`).not.toMatch(/undefined|null|NaN/);
  });
});
