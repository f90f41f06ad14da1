/** Registration and rebuild, beside a bulk INSERT of the same rows. The rows of both are removed before the time is taken. */
import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Tables } from '../../src/database/tables.js';
import { PROJECTION_TABLES } from '../../src/projections/rows/tables.js';
import { rebuild } from '../../src/rebuild.js';
import { registerOrganization } from '../../src/record.js';
import { timed } from '../clock.js';
import { registration } from '../organization.js';
import type { City } from './cities.js';
import type { Ratio } from './ratio.js';
import { inTurn } from './rounds.js';

export async function registering(db: Kysely<Tables>, rounds: number): Promise<Ratio> {
  const events = (code: string) =>
    sql`event where organization = (select id from organization where code = ${code})`;
  await sql`create table peer.bulk_event (like event including all)`.execute(db);
  const measured = await inTurn(rounds, {
    async ours(round) {
      await registerOrganization(db, registration({ code: `registered${round}` }).command, 'bench');
    },
    async theirs(round) {
      await sql`insert into peer.bulk_event select * from ${events(`registered${round}`)}`.execute(db);
    },
  });
  return eventsPerSecond('registration of 10,020 units', 'bulk INSERT of the same events', measured, 10_020);
}

export async function rebuilding(db: Kysely<Tables>, city: City, rounds: number): Promise<Ratio[]> {
  for (const table of PROJECTION_TABLES) {
    await sql`create table peer.${sql.ref(`bulk_${table}`)} (like ${sql.table(table)} including all)`.execute(
      db,
    );
  }
  const id = sql`(select id from organization where code = ${city.code})`;
  const removeRows = async (prefix: string) => {
    for (const table of PROJECTION_TABLES)
      await sql`delete from ${sql.ref(`${prefix}${table}`)} where organization = ${id}`.execute(db);
  };
  const measured = await inTurn(rounds, {
    async lost() {
      await removeRows('public.');
      return (await timed(() => rebuild(db, city.code))).ms;
    },
    async theirs() {
      await removeRows('peer.bulk_');
      return (await timed(() => db.transaction().execute((tx) => insertRows(tx, id)))).ms;
    },
    right: () => rebuild(db, city.code),
  });
  const { lost, right, theirs } = measured;
  const insert = 'bulk INSERT of the same rows';
  return [
    eventsPerSecond('rebuild of rows that were lost', insert, { ours: lost, theirs }, city.events),
    eventsPerSecond('rebuild of rows that are right', insert, { ours: right, theirs }, city.events),
  ];
}

async function insertRows(tx: Kysely<Tables>, organization: RawBuilder<unknown>): Promise<void> {
  for (const table of PROJECTION_TABLES) {
    const copy = sql.ref(`peer.bulk_${table}`);
    await sql`insert into ${copy} select * from ${sql.table(table)} where organization = ${organization}`.execute(
      tx,
    );
  }
}

function eventsPerSecond(
  what: string,
  than: string,
  { ours, theirs }: { ours: number; theirs: number },
  events: number,
): Ratio {
  const speed = (ms: number) => (events / ms) * 1_000;
  const atLeast = what.startsWith('rebuild') ? 0.7 : 0.3;
  return { what, than, ours: speed(ours), theirs: speed(theirs), unit: '/s', goal: { atLeast } };
}
