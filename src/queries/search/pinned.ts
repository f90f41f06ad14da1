/**
 * Lists over all organizations, whose later pages answer as the first one did. Their cursors carry what was known then: the
 * instant of the newest revision of all, at which every organization had exactly one newest revision of its own.
 */
import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Tables } from '../../database/tables.js';
import type { KnownOrganization } from '../moment/moment.js';
import { isReadable } from '../moment/organizations.js';
import { type Reader, readableOf, reportMayBeNewer } from '../moment/reader.js';
import { type KeyPart, keyIn, writeCursor } from '../paging/cursor.js';
import { countOf, type Page, requireSize, usualPage } from '../paging/page.js';
import {
  type Asked,
  organizationsOf,
  type PinnedColumns,
  pinnedRows,
  type Rank,
  rowsOf,
} from './pinnedRows.js';

export type Found<Row> = Row & { known: KnownOrganization };

export interface PinnedList<Row> {
  name: string;
  /** The best first: each is listed as a whole before the next one. */
  ranks: Rank<Row>[];
  /** The columns that order the rows of one organization; no two have the same. */
  key: KeyPart[];
}

export interface PinnedPageArguments {
  first?: number | null;
  after?: string | null;
}

/** A page of a list, each row with its organization as known when the first page was read. */
export async function pinnedPage<Row extends object>(
  db: Kysely<Tables>,
  { name, ranks, key }: PinnedList<Row>,
  { first, after }: PinnedPageArguments,
  asked: Asked,
): Promise<Page<Found<Row>>> {
  requireSize('first', first);
  const size = first ?? usualPage;
  const inRank: KeyPart[] = [{ column: 'code', type: 'text' }, ...key];
  const list = {
    name,
    key: [
      { column: 'knownAt', type: 'timestamptz' as const },
      { column: 'rank', type: 'int4' as const },
      ...inRank,
    ],
  };
  const [instant, rank = 0, ...behind] =
    after == null ? [await newestInstant(db, asked.reader)] : keyIn(list, after);
  // A standby that is behind the first page does not have all of its revisions.
  if (after != null && String(instant) > (await newestInstant(db, asked.reader)))
    reportMayBeNewer(asked.reader);
  const found: (Row & PinnedColumns)[] = [];
  for (const [at, one] of ranks.entries()) {
    if (at < Number(rank) || found.length > size) continue;
    const key = at === rank && behind.length > 0 ? behind : undefined;
    // One row more than asked for shows whether there are further ones.
    found.push(
      ...(await rowsOf(db, { instant, at, one, key, inRank, asked, limit: size + 1 - found.length })),
    );
  }
  const edges = found
    .slice(0, size)
    .map((row) => ({ cursor: writeCursor(list, row), node: withOrganization(row) }));
  return {
    edges,
    pageInfo: {
      hasNextPage: found.length > size,
      hasPreviousPage: after != null,
      startCursor: edges.at(0)?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    count: () =>
      countOf(
        db,
        sql.join(
          ranks.map((one) => sql`(${pinnedRows(one, instant, isIn(organizationsOf(one, asked)))})`),
          sql` union all `,
        ),
      ),
  };
}

function withOrganization<Row extends object>(row: Row & PinnedColumns): Found<Row> {
  const { organization: id, code, organizationName: name, timeZone, revision, newest } = row;
  return { ...row, known: { organization: { id, code, name, timeZone, revision: newest }, revision } };
}

const isIn = (organizations: RawBuilder<unknown>) =>
  sql`head.organization in (select id from (${organizations}) as organization)`;

/** When the newest revision of all organizations that the reader may read was recorded; without any, an instant before the first. */
async function newestInstant(db: Kysely<Tables>, reader: Reader): Promise<string> {
  const ofSome = sql`organization
    join ledger_head as head on head.organization = organization.id
    join revision on revision.organization = head.organization and revision.number = head.revision
    where ${isReadable(reader)}`;
  const { rows } = await sql<{ instant: string | null }>`
    select max(recorded_at) as instant from ${readableOf(reader) === 'ALL' ? sql`revision` : ofSome}`.execute(
    db,
  );
  return rows[0]?.instant ?? new Date(0).toISOString();
}
