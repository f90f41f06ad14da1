/** The posts that ever belonged to a unit, and the posts that ever oversaw it. */
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../../database/tables.js';
import type { Day } from '../../domain/words/day.js';
import type { EventId, PostId, UnitId } from '../../domain/words/event.js';
import { keyTable, type Placed, rowsByKey } from '../paging/batch.js';
import { type PostStateRow, postColumns } from './posts.js';

type UnitKey = { organization: number; unit: UnitId; revision: number };

/** The posts that oversaw a unit from `from` up to, but not including, `until`, in the order given. */
export interface OversightRow {
  organization: number;
  /** The revision asked about. */
  revision: number;
  posts: PostId[];
  from: Day;
  until: Day | null;
  because: EventId;
}

/** The states of posts while they belonged to each unit, oldest first. */
export function postsOfUnits(db: Kysely<Tables>, keys: readonly UnitKey[]): Promise<PostStateRow[][]> {
  return rowsByKey(
    db,
    keys,
    (organization, own) => sql<PostStateRow & Placed>`
      select key.place, post_state.organization, key.revision, ${postColumns}
      from ${keyTable(own, { unit: 'text', revision: 'int8' })}
      join lateral (
        select * from post_state
        where organization = ${organization} and post_state.unit = key.unit
        offset 0) as post_state on known @> key.revision
      order by key.place, lower(post_state.valid), length(post), post`,
  );
}

/** The oversight of each unit, oldest first. Two successive ones differ in their posts or in the event that set them. */
export function oversightOfUnits(db: Kysely<Tables>, keys: readonly UnitKey[]): Promise<OversightRow[][]> {
  return rowsByKey(
    db,
    keys,
    (organization, own) => sql<OversightRow & Placed>`
      select key.place, oversight.organization, key.revision, oversight.posts,
        lower(valid) as "from", upper(valid) as until, because
      from ${keyTable(own, { unit: 'text', revision: 'int8' })}
      join lateral (
        select * from oversight
        where organization = ${organization} and oversight.unit = key.unit
        offset 0) as oversight on known @> key.revision
      order by key.place, lower(valid)`,
  );
}
