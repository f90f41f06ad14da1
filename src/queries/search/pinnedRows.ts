/** The rows of lists over all organizations: first the organizations that may have some, then the rows of as many as a page needs. */
import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Tables } from '../../database/tables.js';
import { isReadable } from '../moment/organizations.js';
import type { Reader } from '../moment/reader.js';
import type { KeyPart } from '../paging/cursor.js';

/** The organizations in which is searched, each at its revision of then. */
export interface Pinned {
  /** The relation `pinned` (organization, revision, newest). */
  relation: RawBuilder<unknown>;
  /** The condition on the organization of another relation that it is one of few, by which it finds an index. */
  has: (organization: RawBuilder<unknown>) => RawBuilder<unknown>;
}

/** The rows of one rank, by organization. */
export interface Rank<Row> {
  /** A SELECT of the organizations that may have such rows. */
  candidates: RawBuilder<unknown>;
  /** A SELECT of the rows of each, with `pinnedColumns`. */
  rows(pinned: Pinned): RawBuilder<Row>;
}

export interface Asked {
  reader: Reader;
  /** The code of the only organization to search in. */
  only?: string | null;
}

export interface PinnedColumns {
  organization: number;
  code: string;
  organizationName: string;
  timeZone: string;
  /** The revision at which the list is asked. */
  revision: number;
  newest: number;
}

interface Part<Row> {
  instant: unknown;
  /** Which rank it is. */
  at: number;
  one: Rank<Row>;
  /** The key of the last row before these. */
  key: unknown[] | undefined;
  inRank: KeyPart[];
  asked: Asked;
  limit: number;
}

/** How many organizations are looked into at first; twice as many each time that their rows do not fill the page. */
const ORGANIZATIONS = 50;

export async function rowsOf<Row>(db: Kysely<Tables>, part: Part<Row>): Promise<(Row & PinnedColumns)[]> {
  const { one, asked, key, limit } = part;
  const found: (Row & PinnedColumns)[] = [];
  let from = sql`code >= ${key?.[0] ?? ''}`;
  for (let most = Math.max(ORGANIZATIONS, limit); ; most *= 2) {
    const { rows: next } = await sql<{ id: number; code: string }>`
      select id, code from (${organizationsOf(one, asked)}) as organization where ${from}
      order by code limit ${most}`.execute(db);
    const ids = next.map(({ id }) => id);
    if (ids.length > 0) found.push(...(await rowsIn(db, ids, { ...part, limit: limit - found.length })));
    if (next.length < most || found.length === limit) return found;
    from = sql`code > ${next.at(-1)?.code}`;
  }
}

async function rowsIn<Row>(
  db: Kysely<Tables>,
  ids: number[],
  { instant, at, one, key, inRank, limit }: Part<Row>,
): Promise<(Row & PinnedColumns)[]> {
  const columns = sql.join(inRank.map(({ column }) => sql.ref(column)));
  const values = key && sql.join(inRank.map(({ type }, i) => sql`${key[i]}::${sql.raw(type)}`));
  const has = (organization: RawBuilder<unknown>) => sql`${organization} = any (${ids}::int8[])`;
  const { rows } = await sql<Row & PinnedColumns>`
    select ${instant}::timestamptz as "knownAt", ${at}::int as rank, list.*
    from (${pinnedRows(one, instant, has(sql`head.organization`), has)}) as list
    where ${values ? sql`(${columns}) > (${values})` : sql`true`}
    order by ${columns} limit ${limit}`.execute(db);
  return rows;
}

/** Those that may have rows of the rank. */
export const organizationsOf = <Row>({ candidates }: Rank<Row>, { reader, only }: Asked) => sql`
  select * from organization
  where ${isReadable(reader)} and ${only == null ? sql`true` : sql`code = ${only}`} and id in (${candidates})`;

/** `isOne`: the condition on `head.organization` that it is one of those in which is searched. */
export const pinnedRows = <Row>(
  { rows }: Rank<Row>,
  instant: unknown,
  isOne: RawBuilder<unknown>,
  has: Pinned['has'] = () => sql`true`,
) => sql`
  select code, organization.name as "organizationName", time_zone as "timeZone", found.*
  from (${rows({ relation: relationOf(instant, isOne), has })}) as found
  join organization on organization.id = found.organization`;

export const pinnedColumns = sql`pinned.organization, pinned.revision, pinned.newest`;

/** No lateral join: a distributed database has none over several servers. */
const relationOf = (instant: unknown, isOne: RawBuilder<unknown>) => sql`
  (select head.organization, head.revision as newest, (
      select max(number) from revision
      where revision.organization = head.organization and recorded_at <= ${instant}::timestamptz) as revision
    from ledger_head as head where ${isOne}) as pinned`;
