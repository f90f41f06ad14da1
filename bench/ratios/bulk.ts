/** Registration and rebuild, beside a bulk INSERT of the same rows. */
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../../src/database/tables.js';
import { PROJECTION_TABLES } from '../../src/projections/rows/tables.js';
import { rebuild } from '../../src/rebuild.js';
import { registerOrganization } from '../../src/record.js';
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

export async function rebuilding(db: Kysely<Tables>, city: City, rounds: number): Promise<Ratio> {
  for (const table of PROJECTION_TABLES) {
    await sql`create table peer.${sql.ref(`bulk_${table}`)} (like ${sql.table(table)} including all)`.execute(
      db,
    );
  }
  const id = sql`(select id from organization where code = ${city.code})`;
  const measured = await inTurn(rounds, {
    ours: () => rebuild(db, city.code),
    async theirs() {
      await db.transaction().execute(async (tx) => {
        for (const table of PROJECTION_TABLES) {
          const copy = sql`peer.${sql.ref(`bulk_${table}`)}`;
          await sql`delete from ${copy}`.execute(tx);
          await sql`insert into ${copy} select * from ${sql.table(table)} where organization = ${id}`.execute(
            tx,
          );
        }
      });
    },
  });
  return eventsPerSecond('rebuild', 'bulk INSERT of the same rows', measured, city.events);
}

function eventsPerSecond(
  what: string,
  than: string,
  { ours, theirs }: { ours: number; theirs: number },
  events: number,
): Ratio {
  const speed = (ms: number) => (events / ms) * 1_000;
  const atLeast = what === 'rebuild' ? 0.7 : 0.3;
  return { what, than, ours: speed(ours), theirs: speed(theirs), unit: '/s', goal: { atLeast } };
}
