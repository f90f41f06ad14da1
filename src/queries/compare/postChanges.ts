/** The posts that differ between two moments. */
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../../database/tables.js';
import { equal } from '../../domain/words/equal.js';
import type { EventId, PostId } from '../../domain/words/event.js';
import { type PostStateRow, postsOn } from '../duties/posts.js';
import { momentKey } from '../moment/moment.js';
import { eventsByIds, type RecordedEvent } from '../record/events.js';
import { amendedAtBoth, isInOne } from './amendedAtBoth.js';
import { type Moments, organizationOf } from './between.js';
import { onlyInOne } from './onlyInOne.js';
import { unknownAt } from './unknown.js';

export interface PostChangeRow {
  post: PostId;
  before?: PostStateRow;
  after?: PostStateRow;
  events: RecordedEvent[];
}

/** In the order in which the posts were created. */
export async function postChangesBetween(db: Kysely<Tables>, moments: Moments): Promise<PostChangeRow[]> {
  const { from, to } = moments;
  const [befores = [], afters = []] = await postsOn(db, [momentKey(from), momentKey(to)]);
  const before = new Map(befores.map((state) => [state.post, state]));
  const after = new Map(afters.map((state) => [state.post, state]));
  const posts = [...new Set([...before.keys(), ...after.keys()])]
    .sort((a, b) => a.length - b.length || (a < b ? -1 : 1))
    .filter((post) => !equal(contentOf(before.get(post)), contentOf(after.get(post))));
  const unknown = await unknownAt(db, moments, 'post', onlyInOne(before, after));
  const changed = posts.filter((post) => !unknown.has(post));
  const events = await eventsOfPosts(db, moments, changed);
  return changed.map((post) => ({
    post,
    before: before.get(post),
    after: after.get(post),
    events: events.get(post) ?? [],
  }));
}

const contentOf = (state?: PostStateRow) => state && [state.name, state.rank, state.unit, state.duties];

/** For each post, the events that are in effect at one moment only, and the amendments that changed its events. */
export async function eventsOfPosts(
  db: Kysely<Tables>,
  moments: Moments,
  posts: PostId[],
): Promise<Map<PostId, RecordedEvent[]>> {
  if (posts.length === 0) return new Map();
  const organization = organizationOf(moments);
  const { rows } = await sql<{ post: PostId; id: EventId }>`
    with concerned as (
      select event.data::jsonb ->> 'post' as post, event.* from event
      where event.organization = ${organization} and event.type like 'Post%'
      union all
      select correction.data::jsonb #>> '{change,data,post}', original.*
      from event as correction join event as original on original.organization = ${organization}
        and original.id = correction.data::jsonb ->> 'event'
      where correction.organization = ${organization} and correction.type = 'EventCorrected'
    ), cause as (
      select event.post, event.id from concerned as event ${amendedAtBoth(moments)}
      where event.post = any(${posts}::text[]) and ${isInOne(moments)}
      union
      select event.post, unnest(array[at_from.superseded_by, at_to.superseded_by])
      from concerned as event ${amendedAtBoth(moments)}
      where event.post = any(${posts}::text[]) and at_from.superseded_by is distinct from at_to.superseded_by
    )
    select cause.post, cause.id
    from cause join event on event.organization = ${organization} and event.id = cause.id
    order by event.effective_on, event.position`.execute(db);
  const found = await eventsByIds(
    db,
    rows.map(({ id }) => ({ organization, id })),
  );
  const events = new Map<PostId, RecordedEvent[]>(posts.map((post) => [post, []]));
  rows.forEach(({ post }, i) => {
    const event = found[i];
    if (event) events.get(post)?.push(event);
  });
  return events;
}
