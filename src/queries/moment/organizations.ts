import { type Kysely, sql } from 'kysely';
import { mayRead, type Readable } from '../../access/permission.js';
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

/** Undefined: none that the reader may read has this code. Which of the two it is, the time of the answer does not tell. */
export async function organizationByCode(
  db: Kysely<Tables>,
  code: string,
  readable: Readable,
): Promise<Organization | undefined> {
  if (!mayRead(readable, code)) return undefined;
  const { rows } = await sql<Organization>`${organizations} where code = ${code}`.execute(db);
  return rows[0];
}

/** The organizations with these codes; undefined as for one. */
export async function organizationsByCodes(
  db: Kysely<Tables>,
  codes: readonly string[],
  readable: Readable,
): Promise<(Organization | undefined)[]> {
  const readableCodes = codes.filter((code) => mayRead(readable, code));
  if (readableCodes.length === 0) return codes.map(() => undefined);
  const { rows } =
    await sql<Organization>`${organizations} where code = any (${readableCodes}::text[])`.execute(db);
  const byCode = new Map(rows.map((row) => [row.code, row]));
  return codes.map((code) => byCode.get(code));
}

/** The condition that an organization of a statement over many is one that the reader may read. */
export const isReadable = (readable: Readable) =>
  readable === 'ALL' ? sql<boolean>`true` : sql<boolean>`code = any (${[...readable]}::text[])`;

/** Organizations of which the code or a name that they ever had contains `search`, whatever the case and width of its letters, by code. */
export function organizationPage(
  db: Kysely<Tables>,
  args: PageArguments & { search?: string | null },
  readable: Readable,
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
      rows: sql<Organization>`
        ${organizations} where ${isReadable(readable)} and (${args.search == null ? sql`true` : matches})`,
      key: [{ column: 'code', type: 'text' }],
    },
    args,
  );
}
