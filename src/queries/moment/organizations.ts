import { type Kysely, sql } from 'kysely';
import type { Tables } from '../../database/tables.js';
import { type Page, type PageArguments, pageOf } from '../paging/page.js';
import { soughtName } from '../partOfName.js';

export interface Organization {
  /** The key in the tables; people use the code. */
  id: number;
  code: string;
  /** The name of its registration; namedOn gives the one of a day. */
  name: string;
  timeZone: string;
  /** The newest revision when this row was read. */
  revision: number;
  /** Present in a preview: the organization as it would be. */
  trial?: Trial;
  /** Present in a preview. */
  provisional?: Provisional;
}

/** The objects of a preview that are not recorded: those known at `since`. `mark` takes the place of the revision in their ids. */
export interface Provisional {
  since: number;
  mark: string;
}

/**
 * A revision that is only tried out. Every question about its organization is read in its trial
 * (src/database/trials.ts). JSON leaves it out: loaders compare their keys as JSON.
 */
export interface Trial {
  db: Kysely<Tables>;
  /** The number that the revision would have. */
  revision: number;
  toJSON(): undefined;
}

const organizations = sql<Organization>`
  select id, code, name, time_zone as "timeZone",
    coalesce((select max(number) from revision where organization = organization.id), 0) as revision
  from organization`;

export async function organizationByCode(
  db: Kysely<Tables>,
  code: string,
): Promise<Organization | undefined> {
  const { rows } = await sql<Organization>`${organizations} where code = ${code}`.execute(db);
  return rows[0];
}

/** The organizations with these codes; undefined: none is registered under it. */
export async function organizationsByCodes(
  db: Kysely<Tables>,
  codes: readonly string[],
): Promise<(Organization | undefined)[]> {
  const { rows } = await sql<Organization>`${organizations} where code = any (${codes}::text[])`.execute(db);
  const byCode = new Map(rows.map((row) => [row.code, row]));
  return codes.map((code) => byCode.get(code));
}

/** Organizations of which the code or a name that they ever had contains `search`, whatever the case and width of its letters, by code. */
export function organizationPage(
  db: Kysely<Tables>,
  args: PageArguments & { search?: string | null },
): Promise<Page<Organization>> {
  const sought = soughtName(args.search ?? '');
  const matches = sql`${sought.isPartOf(sql`normalize(name, NFKC)`)} or ${sought.isPartOf(sql`code`)} or exists (
    select from organization_name given
    where given.organization = organization.id and upper_inf(given.known)
      and ${sought.isPartOf(sql`normalize(given.name, NFKC)`)})`;
  return pageOf(
    db,
    {
      name: 'organizations',
      rows: args.search == null ? organizations : sql<Organization>`${organizations} where ${matches}`,
      key: [{ column: 'code', type: 'text' }],
    },
    args,
  );
}
