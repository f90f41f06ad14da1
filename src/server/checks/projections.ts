/**
 * Whether the rows of the projections can be those of the ledger. Only what is cheap is looked at: the newest revision of
 * the organizations that were recorded last. `enkaku verify` compares everything.
 */
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../../database/tables.js';

/** How many organizations are looked at. */
const MOST = 100;

/**
 * Returns how many organizations have rows that their ledger cannot have given: rows of a revision that the ledger does not
 * have; no coverage at the newest revision; no row of the reorganization, or of the unit, that the newest revision created; or
 * rows that an older program computed by other rules.
 */
export async function disagreeing(db: Kysely<Tables>): Promise<number> {
  const organizations = await lastRecorded(db);
  const found = await Promise.all([outdatedAmong(db, organizations), disagreeingAmong(db, organizations)]);
  return new Set(found.flat()).size;
}

/** Statements about many organizations begin at the heads: a distributed database refuses them where they begin at the directory. */
async function lastRecorded(db: Kysely<Tables>): Promise<number[]> {
  const { rows } = await sql<{ organization: number }>`
    select head.organization
    from ledger_head as head
    join revision on revision.organization = head.organization and revision.number = head.revision
    order by recorded_at desc limit ${MOST}`.execute(db);
  return rows.map(({ organization }) => organization);
}

async function outdatedAmong(db: Kysely<Tables>, organizations: number[]): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`
    select id from outdated where id = any (${organizations}::int8[])`.execute(db);
  return rows.map(({ id }) => id);
}

async function disagreeingAmong(db: Kysely<Tables>, organizations: number[]): Promise<number[]> {
  const { rows } = await sql<{ organization: number }>`
    select h.organization from ledger_head h
    where h.organization = any (${organizations}::int8[]) and (
      (select max(lower(s.known)) from unit_state s where s.organization = h.organization) > h.revision
      or not exists (select from coverage c where c.organization = h.organization and c.known @> h.revision::int8)
      or exists (
        select from event e
        where e.organization = h.organization and e.revision = h.revision and (
          e.reorganization is not null and e.type not like all (array['Event%', 'Reorganization%']) and not exists (
            select from reorganization p
            where p.organization = e.organization and p.id = e.reorganization and lower(p.known) = e.revision)
          or e.type = 'UnitCreated' and e.reorganization is not null and not exists (
            select from unit_state s where s.organization = e.organization and lower(s.known) = e.revision))))`.execute(
    db,
  );
  return rows.map(({ organization }) => organization);
}
