/**
 * Lists over all organizations, whose later pages answer as the first one did. Their cursors carry what was known then: the
 * instant of the newest revision of all, at which every organization had exactly one newest revision of its own.
 */
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../../database/tables.js';
import type { KnownOrganization } from '../moment/moment.js';
import { isReadable } from '../moment/organizations.js';
import type { Reader } from '../moment/reader.js';
import { keyIn } from '../paging/cursor.js';
import { type Page, type PageArguments, type PagedList, pageOf } from '../paging/page.js';

export type Found<Row> = Row & { known: KnownOrganization };

/**
 * A page of a list, each row with its organization as known when the first page was read. The rows of the list are a SELECT
 * from `pinned`: the organizations (id, code) and the revision at which each is asked. `only`: the code of the only one.
 */
export async function pinnedPage<Row extends { organization: number }>(
  db: Kysely<Tables>,
  { name, rows, key }: PagedList<Row>,
  args: PageArguments,
  { reader, only }: { reader: Reader; only?: string | null },
): Promise<Page<Found<Row>>> {
  const ordered = { name, key: [{ column: 'knownAt', type: 'timestamptz' as const }, ...key] };
  const instant =
    args.after == null ? await newestInstant(db, reader) : String(keyIn(ordered, args.after)[0]);
  const list = {
    ...ordered,
    rows: sql<Row & PinnedColumns>`
      with pinned as materialized (
        select organization.id, code, name, time_zone, newest.number as revision
        from organization, ${newestRevision(instant)}
        where ${isReadable(reader)} and ${only == null ? sql`true` : sql`code = ${only}`})
      select ${instant}::timestamptz as "knownAt", row.*, pinned.code, pinned.name as "organizationName",
        pinned.time_zone as "timeZone", pinned.revision,
        (select max(number) from revision where organization = pinned.id) as newest
      from (${rows}) as row join pinned on pinned.id = row.organization`,
  };
  const page = await pageOf(db, list, args);
  return { ...page, edges: page.edges.map(({ cursor, node }) => ({ cursor, node: withOrganization(node) })) };
}

interface PinnedColumns {
  code: string;
  organizationName: string;
  timeZone: string;
  /** The revision at which the list is asked. */
  revision: number;
  newest: number;
}

function withOrganization<Row extends { organization: number } & PinnedColumns>(row: Row): Found<Row> {
  const { organization: id, code, organizationName: name, timeZone, revision, newest } = row;
  return { ...row, known: { organization: { id, code, name, timeZone, revision: newest }, revision } };
}

/** When the newest revision of all organizations that the reader may read was recorded; without any, an instant before the first. */
async function newestInstant(db: Kysely<Tables>, reader: Reader): Promise<string> {
  const { rows } = await sql<{ instant: string | null }>`
    select max(newest.recorded_at) as instant from organization, ${newestRevision()}
    where ${isReadable(reader)}`.execute(db);
  return rows[0]?.instant ?? new Date(0).toISOString();
}

/** The newest revision of each organization, to be joined; of those recorded until an instant. */
const newestRevision = (instant?: string) => sql`
  lateral (
    select number, recorded_at from revision
    where organization = organization.id
      and ${instant === undefined ? sql`true` : sql`recorded_at <= ${instant}::timestamptz`}
    order by recorded_at desc limit 1) as newest`;
