/** Which posts differ between two moments. */
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../database/tables.js';
import type { EventId, PostId } from '../domain/event.js';
import { type Moments, organizationOf } from './between.js';
import { eventsByIds, type RecordedEvent } from './events.js';
import type { Moment } from './moment.js';
import { type PostStateRow, postsOn } from './posts.js';

export interface PostChangeRow {
  post: PostId;
  before?: PostStateRow;
  after?: PostStateRow;
  events: RecordedEvent[];
}

/** In the order in which the posts were made. */
export async function postChangesBetween(db: Kysely<Tables>, moments: Moments): Promise<PostChangeRow[]> {
  const { from, to } = moments;
  const keyOf = ({ organization, date, revision }: Moment) => ({
    organization: organization.id,
    date,
    revision,
  });
  const [befores = [], afters = []] = await postsOn(db, [keyOf(from), keyOf(to)]);
  const before = new Map(befores.map((state) => [state.post, state]));
  const after = new Map(afters.map((state) => [state.post, state]));
  const posts = [...new Set([...before.keys(), ...after.keys()])]
    .sort((a, b) => a.length - b.length || (a < b ? -1 : 1))
    .filter((post) => said(before.get(post)) !== said(after.get(post)));
  const events = await eventsOfPosts(db, moments, posts);
  return posts.map((post) => ({
    post,
    before: before.get(post),
    after: after.get(post),
    events: events.filter(({ data }) => 'post' in data && data.post === post),
  }));
}

const said = (state?: PostStateRow) =>
  state && JSON.stringify([state.name, state.rank, state.unit, state.duties]);

async function eventsOfPosts(
  db: Kysely<Tables>,
  moments: Moments,
  posts: PostId[],
): Promise<RecordedEvent[]> {
  if (posts.length === 0) return [];
  const at = ({ date, revision }: Moment) => sql`(effective_on <= ${date}::date and revision <= ${revision})`;
  const { rows } = await sql<{ id: EventId }>`
    select id from event
    where organization = ${organizationOf(moments)} and ${at(moments.from)} <> ${at(moments.to)}
      and type like 'Post%' and data::jsonb ->> 'post' = any(${posts}::text[])
    order by effective_on, position`.execute(db);
  const found = await eventsByIds(
    db,
    rows.map(({ id }) => ({ organization: organizationOf(moments), id })),
  );
  return found.filter((event) => event !== undefined);
}
