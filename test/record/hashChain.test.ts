import { createHash } from 'node:crypto';
import { type Kysely, type Selectable, sql } from 'kysely';
import type { Tables } from '../../src/database/tables.js';
import { testDatabase } from '../support/database.js';
import { on } from '../support/given.js';
import { beforeAll, describe, expect, it } from '../support/jest.js';
import { isCluster } from '../support/oneServer.js';
import { creates, eventsOf, record, register, revisionsOf } from './town.js';

const { db } = await testDatabase();

beforeAll(async () => {
  await register(db, 'chain');
  await record(db, 'chain', creates('危機管理部', { reason: '告示第一号', idempotencyKey: 'k' }));
  await record(db, 'chain', {
    reorganization: on(
      '2026-10-01',
      { clause: '(1)', note: '二行に\nわたる', rename: { unit: '総務部', name: '行政部' } },
      { effectiveOn: '2027-01-01', precision: 'MONTH', abolish: { unit: '企画部' } },
    ),
  });
});

// Written again by the words of the design, so that nobody has to trust the code that computed the hashes.
const sha256 = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');

/** RFC 8785 for what is recorded: keys in order, no space, absent fields left out. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const fields = Object.entries(value)
    .filter(([, held]) => held !== null && held !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${fields.map(([key, held]) => `${JSON.stringify(key)}:${canonical(held)}`).join(',')}}`;
}

const contentHash = (revision: Selectable<Tables['revision']>, events: Selectable<Tables['event']>[]) =>
  sha256(
    canonical({
      recordedBy: revision.recorded_by,
      reason: revision.reason,
      idempotencyKey: revision.idempotency_key,
      fingerprint: revision.fingerprint,
      content: revision.content,
      events: events
        .filter((event) => event.revision === revision.number)
        .map(
          ({ position, id, type, effective_on, own_day, precision, clause, note, reorganization, data }) => ({
            ...{ position, id, type, effectiveOn: effective_on, ownDay: own_day || undefined },
            ...{ precision, clause, note, reorganization, data },
          }),
        ),
    }),
  );

/** The numbers of the revisions whose hashes do not follow from their rows. */
async function broken(tx: Kysely<Tables>): Promise<number[]> {
  const revisions = await revisionsOf(tx, 'chain');
  const events = await eventsOf(tx, 'chain');
  const wrong: number[] = [];
  let previous = '0'.repeat(64);
  for (const revision of revisions) {
    const content = contentHash(revision, events);
    const hash = sha256([previous, revision.number, revision.recorded_at, content].join('\n'));
    if (content !== revision.content_hash || hash !== revision.hash) wrong.push(revision.number);
    previous = hash;
  }
  return wrong;
}

/** The revisions that would be found if somebody with all rights had changed this. */
async function brokenAfter(tampering: string): Promise<number[]> {
  const undone = new Error('undo');
  let wrong: number[] = [];
  await db
    .transaction()
    .execute(async (tx) => {
      for (const table of ['organization', 'revision', 'event'])
        await sql`alter table ${sql.ref(table)} disable trigger user`.execute(tx);
      const { numAffectedRows } = await sql.raw(tampering).execute(tx);
      expect(numAffectedRows).toBe(1n);
      wrong = await broken(tx);
      throw undone;
    })
    .catch((problem) => {
      if (problem !== undone) throw problem;
    });
  return wrong;
}

describe('the hash chain', () => {
  it('follows from the rows of the ledger', async () => {
    expect(await revisionsOf(db, 'chain')).toHaveLength(3);
    expect(await broken(db)).toEqual([]);
  });

  it.each([
    ['who recorded it', `update revision set recorded_by = 'other' where number = 2`],
    ...(isCluster
      ? []
      : [['when', `update revision set recorded_at = recorded_at - interval '1 ms' where number = 2`]]),
    ['why', `update revision set reason = null where number = 2`],
    ['with which key', `update revision set idempotency_key = 'l' where number = 2`],
    [
      'what the reorganization says',
      `update revision set content = replace(content, '機構', '組織') where number = 2`,
    ],
    ['what an event says', `update event set data = replace(data, '危機', '安全') where revision = 2`],
    ['when it takes effect', `update event set effective_on = '2026-04-02' where revision = 2`],
    ['its clause', `update event set clause = '(2)' where revision = 2`],
    ['its precision', `update event set precision = 'YEAR' where revision = 2`],
    ['whether the day is its own', `update event set own_day = true where revision = 2`],
    ['that there was an event', `delete from event where revision = 2`],
  ])('shows from there on when somebody changed %s', async (_, tampering) => {
    expect(await brokenAfter(tampering)).toEqual([2, 3]);
  });
});
