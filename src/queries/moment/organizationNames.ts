/** The names of an organization: the one of its registration, and those that it was given later. */
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../../database/tables.js';
import type { Day } from '../../domain/words/day.js';
import { keyTable, type Placed, rowsByKey } from '../paging/batch.js';
import type { Organization } from './organizations.js';

/** A name, from a day up to, but not including, `until`. */
export interface OrganizationNameRow {
  name: string;
  /** Null: since when it has the name of its registration is not known. */
  from: Day | null;
  /** Null: until further notice. */
  until: Day | null;
}

/** The names as known at a revision, oldest first; none before the first revision. */
export async function namesOfOrganizations(
  db: Kysely<Tables>,
  keys: readonly { organization: number; revision: number }[],
): Promise<OrganizationNameRow[][]> {
  const lists = await rowsByKey(
    db,
    keys,
    (organization, own) => sql<Placed & { name: string; from: Day | null }>`
      select key.place, named.name, named.on_day as "from"
      from ${keyTable(own, { revision: 'int8' })},
      lateral (
        select name, null::date as on_day from organization where id = ${organization} and key.revision > 0
        union all
        select name, on_day from organization_name
          where organization = ${organization} and known @> key.revision) as named
      order by named.on_day nulls first`,
  );
  return lists.map(periods);
}

export const nameOn = (names: OrganizationNameRow[], day: Day): OrganizationNameRow | undefined =>
  names.findLast(({ from }) => from === null || from <= day);

/** The organization with the name that it had on the day, for headings. */
export async function namedOn(
  db: Kysely<Tables>,
  organization: Organization,
  { date, revision }: { date: Day; revision: number },
): Promise<Organization> {
  const [names = []] = await namesOfOrganizations(db, [{ organization: organization.id, revision }]);
  return { ...organization, name: nameOn(names, date)?.name ?? organization.name };
}

/** Neighbours of one name are one period; each lasts until the next. */
function periods(rows: { name: string; from: Day | null }[]): OrganizationNameRow[] {
  const begins = rows.filter(({ name }, i) => name !== rows[i - 1]?.name);
  return begins.map(({ name, from }, i) => ({ name, from, until: begins[i + 1]?.from ?? null }));
}
