import { type Kysely, type RawBuilder, sql } from 'kysely';
import { mayRead } from '../../access/permission.js';
import type { Tables } from '../../database/tables.js';
import { type Page, type PageArguments, pageOf } from '../paging/page.js';
import { soughtName } from '../partOfName.js';
import { newestRevisions } from './heads.js';
import { type OrganizationRow, organizationRows } from './organizationRows.js';
import { type Reader, readableOf, reportAll, reportLookedUp } from './reader.js';

export interface Organization {
  /** The key in the tables; people use the code. */
  id: number;
  code: string;
  /** The name of its registration; namedOn gives the one of a day. */
  name: string;
  timeZone: string;
  /** The newest revision when this row was read. */
  revision: number;
  /** Which writing of its rows was found: another text after a rebuild. Absent: nothing that is read of it may be kept. */
  written?: string;
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

/** What was registered: it never changes. */
type Registered = Pick<Organization, 'id' | 'code' | 'name' | 'timeZone'>;

const registered = sql`id, code, name, time_zone as "timeZone"`;

/** Undefined: none that the reader may read has this code. Which of the two it is, the time of the answer does not tell. */
export async function organizationByCode(
  db: Kysely<Tables>,
  code: string,
  reader: Reader,
): Promise<Organization | undefined> {
  const [organization] = await organizationsByCodes(db, [code], reader);
  return organization;
}

/** The organizations with these codes; undefined as for one. */
export async function organizationsByCodes(
  db: Kysely<Tables>,
  codes: readonly string[],
  reader: Reader,
): Promise<(Organization | undefined)[]> {
  const byCode = await organizationRows(
    db,
    codes.filter((code) => mayRead(readableOf(reader), code)),
  );
  return codes.map((code) => {
    const row = byCode.get(code);
    reportLookedUp(reader, code, row?.head);
    return row && organizationOf(row);
  });
}

const organizationOf = ({ head: _, written, ...row }: OrganizationRow): Organization => ({
  ...row,
  written: written ?? undefined,
});

/** The condition that an organization of a statement over many is one that the reader may read. */
export function isReadable(reader: Reader) {
  reportAll(reader);
  const readable = readableOf(reader);
  return readable === 'ALL' ? sql<boolean>`true` : sql<boolean>`code = any (${[...readable]}::text[])`;
}

/** Organizations of which the code or a name that they ever had contains `search`, whatever the case and width of its letters, by code. */
export async function organizationPage(
  db: Kysely<Tables>,
  args: PageArguments & { search?: string | null },
  reader: Reader,
): Promise<Page<Organization>> {
  const all = sql<Registered>`select ${registered} from organization where ${isReadable(reader)}`;
  const rows = args.search ? calledLike(all, args.search) : all;
  const key = [{ column: 'code', type: 'text' as const }];
  const page = await pageOf(db, { name: 'organizations', rows, key }, args);
  const newest = await newestRevisions(
    db,
    page.edges.map(({ node }) => node.id),
  );
  const edges = page.edges.map(({ cursor, node }) => ({
    cursor,
    node: { ...node, revision: newest.get(node.id) ?? 0 },
  }));
  return { ...page, edges };
}

/** Two lists, of which no organization is in both: each has an index, and PostgreSQL can stop when a page of them is full. */
function calledLike(all: RawBuilder<Registered>, text: string): RawBuilder<Registered>[] {
  const sought = soughtName(text);
  const name = sql`normalize(name, NFKC)`;
  const isCalled = sql`(${sought.isPartOf(name)} or ${sought.isPartOf(sql`code`)})`;
  return [
    sql<Registered>`${all} and ${sought.mayBePartOf(sql`${name}, code`)} and ${isCalled}`,
    sql<Registered>`${all} and not ${isCalled} and id in (
      select organization from organization_name
      where upper_inf(known) and ${sought.mayBePartOf(name)} and ${sought.isPartOf(name)})`,
  ];
}
