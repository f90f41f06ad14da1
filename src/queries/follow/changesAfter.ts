/** What was recorded in all organizations after a cursor. */
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../../database/tables.js';
import { badInput } from '../../userError.js';
import { isReadable } from '../moment/organizations.js';
import type { Reader } from '../moment/reader.js';
import { byOrganization } from '../paging/batch.js';
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

type Beyond = FollowedRevision & { isRestarted: boolean };

/** The oldest revisions beyond the heads, of one view of the database: the numbers of the heads that it has bound what is read after it. */
async function revisionsBeyond(
  db: Kysely<Tables>,
  heads: Heads,
  { limit, readable }: { limit: number; readable: Reader },
): Promise<Beyond[]> {
  const next = await nextOfEach(db, heads, { limit, readable });
  const further = await byOrganization(
    next.filter(({ number, head }) => number < head),
    (organization, [behind]) => furtherOf(db, organization, behind!, limit),
  );
  return [...next.map(({ head: _, ...row }) => row), ...further.flat()].sort(inOrder).slice(0, limit);
}

const inOrder = (a: Beyond, b: Beyond) =>
  compareTexts(a.recordedAt, b.recordedAt) || compareTexts(a.code, b.code) || a.number - b.number;

const compareTexts = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/**
 * The next revision of each organization whose ledger goes beyond its head in the cursor, the oldest first: beyond the organizations
 * whose next revision is oldest no page reads.
 */
async function nextOfEach(
  db: Kysely<Tables>,
  heads: Heads,
  { limit, readable }: { limit: number; readable: Reader },
): Promise<(Beyond & { head: number })[]> {
  const seen = [...heads];
  const { rows } = await sql<Beyond & { head: number }>`
    with seen as (
      select * from unnest(
        ${seen.map(([code]) => code)}::text[], ${seen.map(([, { number }]) => number)}::int[],
        ${seen.map(([, { hash }]) => hash)}::text[]) as seen(seen_code, seen_number, seen_hash)
    )
    select ${revisionColumns}, code, head.revision as head,
      seen_number is not null and known.number is null as "isRestarted"
    from organization
    join ledger_head as head on head.organization = organization.id
    left join seen on seen_code = code
    left join lateral (
      select number from revision
      where organization = head.organization and number = seen_number
        and left(hash, ${HASH_DIGITS}::int) = seen_hash) as known on true
    join revision on revision.organization = head.organization and revision.number = coalesce(known.number, 0) + 1
    where ${isReadable(readable)}
    order by recorded_at, code limit ${limit}`.execute(db);
  return rows;
}

/** Those after its next one. */
async function furtherOf(
  db: Kysely<Tables>,
  organization: number,
  { code, number, head, isRestarted }: Beyond & { head: number },
  limit: number,
): Promise<Beyond[][]> {
  const { rows } = await sql<RevisionRow>`
    select ${revisionColumns} from revision
    where organization = ${organization} and number > ${number} and number <= ${head}
    order by number limit ${limit}`.execute(db);
  return [rows.map((row) => ({ ...row, code, isRestarted }))];
}
