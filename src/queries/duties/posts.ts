/** Posts: their states, found by a part of the name, by their unit, or by the unit they oversee. */
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../../database/tables.js';
import type { Day } from '../../domain/words/day.js';
import type { EventId, PostId, UnitId } from '../../domain/words/event.js';
import { keyTable, type Placed, rowsByKey } from '../paging/batch.js';
import { requireSize } from '../paging/page.js';
import { soughtName } from '../partOfName.js';

/** One post as it was from `from` up to, but not including, `until`, as known at one revision. */
export interface PostStateRow {
  organization: number;
  /** The revision asked about. */
  revision: number;
  post: PostId;
  name: string;
  rank: string | null;
  /** The unit it belongs to; null: none, or its unit ended. */
  unit: UnitId | null;
  duties: string[];
  from: Day;
  until: Day | null;
  because: EventId;
}

/** The columns of a PostStateRow that come from the table; the others come from the key. */
export const postColumns = sql`
  post_state.post, post_state.name, post_state.rank, post_state.unit, post_state.duties,
  lower(post_state.valid) as "from", upper(post_state.valid) as until, post_state.because`;

/** Which of these posts were known by the revision, perhaps only before it. */
export async function postsExist(
  db: Kysely<Tables>,
  keys: readonly { organization: number; post: PostId; revision: number }[],
): Promise<boolean[]> {
  const lists = await rowsByKey(
    db,
    keys,
    (organization, own) => sql<Placed>`
      select key.place from ${keyTable(own, { post: 'text', revision: 'int8' })}
      where exists (
        select from post_state
        where organization = ${organization} and post_state.post = key.post and lower(known) <= key.revision)`,
  );
  return lists.map((rows) => rows.length > 0);
}

/** The posts that ever had a name which contains this text; ordered by the day on which they first had it. */
export async function findPosts(
  db: Kysely<Tables>,
  organization: number,
  name: string,
  revision: number,
  first?: number | null,
): Promise<PostId[]> {
  requireSize('first', first);
  const { rows } = await sql<{ post: PostId }>`
    select post from post_state
    where organization = ${organization} and known @> ${revision}::int8
      and ${soughtName(name).isPartOf(sql`name_key`)}
    group by post
    order by min(lower(valid)), length(post), post limit ${first ?? null}::int`.execute(db);
  return rows.map(({ post }) => post);
}

/** The states of each post, oldest first. */
export function statesOfPosts(
  db: Kysely<Tables>,
  keys: readonly { organization: number; post: PostId; revision: number }[],
): Promise<PostStateRow[][]> {
  return rowsByKey(
    db,
    keys,
    (organization, own) => sql<PostStateRow & Placed>`
      select key.place, post_state.organization, key.revision, ${postColumns}
      from ${keyTable(own, { post: 'text', revision: 'int8' })}
      join lateral (
        select * from post_state
        where organization = ${organization} and post_state.post = key.post
        offset 0) as post_state on known @> key.revision
      order by key.place, valid`,
  );
}

/** All posts at each moment, in the order in which they were created. */
export function postsOn(
  db: Kysely<Tables>,
  keys: readonly { organization: number; date: Day; revision: number }[],
): Promise<PostStateRow[][]> {
  return rowsByKey(
    db,
    keys,
    (organization, own) => sql<PostStateRow & Placed>`
      select key.place, post_state.organization, key.revision, ${postColumns}
      from ${keyTable(own, { date: 'date', revision: 'int8' })}
      join post_state on post_state.organization = ${organization}
        and valid @> key.date and known @> key.revision
      order by key.place, length(post), post`,
  );
}

type UnitDayKey = { organization: number; unit: UnitId; date: Day; revision: number };

/** The posts that belong to each unit on a day, in the order in which they were created. */
export function postsOfUnitsOn(db: Kysely<Tables>, keys: readonly UnitDayKey[]): Promise<PostStateRow[][]> {
  return rowsByKey(
    db,
    keys,
    (organization, own) => sql<PostStateRow & Placed>`
      select key.place, post_state.organization, key.revision, ${postColumns}
      from ${keyTable(own, { unit: 'text', date: 'date', revision: 'int8' })}
      join lateral (
        select * from post_state
        where organization = ${organization} and post_state.unit = key.unit
        offset 0) as post_state on valid @> key.date and known @> key.revision
      order by key.place, length(post), post`,
  );
}

/** The posts that oversee each unit on a day, in the order given. */
export function overseersOfUnitsOn(
  db: Kysely<Tables>,
  keys: readonly UnitDayKey[],
): Promise<PostStateRow[][]> {
  return rowsByKey(
    db,
    keys,
    (organization, own) => sql<PostStateRow & Placed>`
      select key.place, post_state.organization, key.revision, ${postColumns}
      from ${keyTable(own, { unit: 'text', date: 'date', revision: 'int8' })}
      join lateral (
        select * from oversight
        where organization = ${organization} and oversight.unit = key.unit
        offset 0) as oversight on oversight.valid @> key.date and oversight.known @> key.revision
      cross join unnest(oversight.posts) with ordinality as overseer(post, rank)
      join lateral (
        select * from post_state
        where organization = ${organization} and post_state.post = overseer.post
        offset 0) as post_state on post_state.valid @> key.date and post_state.known @> key.revision
      order by key.place, overseer.rank`,
  );
}
