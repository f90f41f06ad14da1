/** Statements that count what an organization has by days. */
import { type RawBuilder, sql } from 'kysely';

export type Count = (organization: number) => RawBuilder<unknown>;

export const own = (organization: number) => sql`organization = ${organization}`;

/**
 * How many of them there are on each day, as what each revision changed in that. A row is a rectangle of days and revisions, so its
 * four corners say where it counts. Most corners take each other away: a unit that is renamed is there all the same.
 */
export const differencesByDay =
  (table: string): Count =>
  (organization) =>
    sql`with rectangles as (
        select valid, known, count(*) as n from ${sql.table(table)} where ${own(organization)} group by valid, known
      ), corners as (
        select lower(known) as revision, lower(valid) as day, n as more from rectangles
        union all select lower(known), upper(valid), -n from rectangles where not upper_inf(valid)
        union all select upper(known), lower(valid), -n from rectangles where not upper_inf(known)
        union all select upper(known), upper(valid), n from rectangles where not upper_inf(known) and not upper_inf(valid)
      ), differences as (
        select revision, day, sum(more)::int as more from corners group by revision, day having sum(more) <> 0
      )
      select coalesce(json_agg(json_build_array(revision, coalesce(day::text, ''), more)), '[]') from differences`;

/** On each day the units of which a state begins or ends, as it is known now. */
export const unitChangesByDay: Count = (organization) => {
  const known = sql`unit_state as state where ${own(organization)} and upper(known) is null`;
  // A state that ends where the next one of its unit begins is no further change.
  return sql`select coalesce(json_agg(json_build_object('day', day, 'count', n)), '[]') from (
        select day, count(*)::int as n from (
          select lower(valid) as day from ${known}
          union all
          select upper(valid) from ${known} and not upper_inf(valid) and not exists (
            select from unit_state as next where next.organization = ${organization} and next.unit = state.unit
              and lower(next.valid) = upper(state.valid) and upper(next.known) is null)
        ) as changed group by day) as counted`;
};
