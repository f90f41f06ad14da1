/** What was recorded in all organizations after a cursor. */
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../../database/tables.js';
import { badInput } from '../../userError.js';
import { isReadable } from '../moment/organizations.js';
import type { Reader } from '../moment/reader.js';
import { type RevisionRow, revisionColumns } from '../record/revisions.js';
import { HASH_DIGITS, type Heads, readHeads, writeHeads } from './headsCursor.js';
import { wrongFirst } from './texts.js';

export const LARGEST_PAGE = 100;

/** A revision with the code of its organization. */
export type FollowedRevision = RevisionRow & { code: string };

export interface ChangesPage {
  /** Those of one organization by their numbers, and all in the order in which they were recorded. */
  revisions: FollowedRevision[];
  /** The codes of organizations whose ledger is another one than the cursor has seen; theirs begin again with revision 1. */
  restarted: string[];
  /** To be given next time. */
  cursor: string;
  hasMore: boolean;
}

/** `cursor` absent: from the beginning. */
export async function changesAfter(
  db: Kysely<Tables>,
  { cursor, first, readable }: { cursor?: string | null; first: number; readable: Reader },
): Promise<ChangesPage> {
  if (!Number.isInteger(first) || first < 1 || first > LARGEST_PAGE)
    throw badInput(wrongFirst(first, LARGEST_PAGE));
  const heads = cursor == null ? new Map() : readHeads(cursor);
  const rows = await revisionsBeyond(db, heads, { limit: first + 1, readable });
  const revisions = rows.slice(0, first);
  return {
    revisions,
    restarted: revisions
      .filter(({ isRestarted, number }) => isRestarted && number === 1)
      .map(({ code }) => code),
    cursor: writeHeads(withSeen(heads, revisions)),
    hasMore: rows.length > first,
  };
}

function withSeen(heads: Heads, revisions: FollowedRevision[]): Heads {
  const seen = new Map(heads);
  for (const { code, number, hash } of revisions)
    seen.set(code, { number, hash: hash.slice(0, HASH_DIGITS) });
  return seen;
}

/**
 * The oldest revisions beyond the heads. One statement, so that all are of one view of the database. The organizations
 * whose next revision is oldest are found first: beyond those no page reads.
 */
async function revisionsBeyond(
  db: Kysely<Tables>,
  heads: Heads,
  { limit, readable }: { limit: number; readable: Reader },
): Promise<(FollowedRevision & { isRestarted: boolean })[]> {
  const seen = [...heads];
  const { rows } = await sql<FollowedRevision & { isRestarted: boolean }>`
    with seen as (
      select * from unnest(
        ${seen.map(([code]) => code)}::text[], ${seen.map(([, { number }]) => number)}::int[],
        ${seen.map(([, { hash }]) => hash)}::text[]) as seen(seen_code, number, hash)
    ), begin as (
      select id, code, coalesce(known.number, 0) as number,
        seen.number is not null and known.number is null as "isRestarted"
      from organization
      left join seen on seen_code = code
      left join lateral (
        select number from revision
        where organization = organization.id and number = seen.number
          and left(revision.hash, ${HASH_DIGITS}::int) = seen.hash) as known on true
      where ${isReadable(readable)}
    ), waiting as (
      select begin.* from begin
      join revision as next on next.organization = begin.id and next.number = begin.number + 1
      order by next.recorded_at, begin.code limit ${limit}
    )
    select ${revisionColumns}, waiting.code, waiting."isRestarted"
    from waiting
    join lateral (
      select * from revision
      where revision.organization = waiting.id and revision.number > waiting.number
      order by revision.number limit ${limit}) as revision on true
    order by revision.recorded_at, waiting.code limit ${limit}`.execute(db);
  return rows;
}
