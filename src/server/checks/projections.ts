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
  const { rows } = await sql<{ count: number }>`
    with head as (
      select o.id as organization, h.number
      from organization o
      join lateral (select r.number, r.recorded_at from revision r
                    where r.organization = o.id order by r.number desc limit 1) h on true
      order by h.recorded_at desc limit ${MOST}
    )
    select count(*) as count from head h
    where exists (select from outdated d where d.id = h.organization)
       or (select max(lower(s.known)) from unit_state s where s.organization = h.organization) > h.number
       or not exists (select from coverage c where c.organization = h.organization and c.known @> h.number::int8)
       or exists (
         select from event e
         where e.organization = h.organization and e.revision = h.number and (
           e.reorganization is not null and e.type not like all (array['Event%', 'Reorganization%']) and not exists (
             select from reorganization p
             where p.organization = e.organization and p.id = e.reorganization and lower(p.known) = e.revision)
           or e.type = 'UnitCreated' and e.reorganization is not null and not exists (
             select from unit_state s where s.organization = e.organization and lower(s.known) = e.revision)))`.execute(
    db,
  );
  return rows[0]?.count ?? 0;
}
