/** Posts and the oversight of units, by the rules and without any code of the service. */
import type { Day } from '../../../src/domain/words/day.js';
import type { Event, Fact, PostId, UnitId } from '../../../src/domain/words/event.js';
import { claimsOf } from './claims.js';
import { daysOf, eventsOn } from './fold.js';

export interface ModelPost {
  name: string;
  rank?: string;
  unit?: UnitId;
  duties: string[];
}

export interface PostDay {
  posts: Map<PostId, ModelPost>;
  /** In the order given; a unit that nobody oversees is not in it. */
  overseers: Map<UnitId, PostId[]>;
}

/** The state of a day by all events up to it, in the order of the ledger. */
export const postsOn = (events: readonly Event[], day: Day): PostDay =>
  timelineOfPosts(events.filter(({ effectiveOn }) => effectiveOn <= day)).at(-1)?.now ?? nothing();

/** Each day on which something takes effect, oldest first, with the posts of its eve and its own. */
export function timelineOfPosts(events: readonly Event[]) {
  let eve = nothing();
  return daysOf(events).map((day) => {
    const today = eventsOn(events, day);
    const of = { day, today, eve, now: step(eve, today) };
    eve = of.now;
    return of;
  });
}

export const postsOnEve = (events: readonly Event[], day: Day): PostDay =>
  postsOn(
    events.filter(({ effectiveOn }) => effectiveOn < day),
    day,
  );

const nothing = (): PostDay => ({ posts: new Map(), overseers: new Map() });

/** All events of one day together. */
function step(eve: PostDay, events: readonly Event[]): PostDay {
  const ended = new Set(events.flatMap(claimsOf).flatMap(({ is, unit }) => (is === 'ended' ? [unit] : [])));
  const posts = new Map(eve.posts);
  for (const { type, data } of events) {
    if (type === 'PostStated' || type === 'PostCreated') {
      const { name, rank, unit, duties } = data;
      posts.set(data.post, { name, rank, unit, duties });
    }
    if (type === 'PostChanged') {
      const post = posts.get(data.post);
      if (post) posts.set(data.post, changed(post, data));
    }
    if (type === 'PostAbolished') posts.delete(data.post);
  }
  for (const [id, post] of posts) {
    // The post continues without a unit.
    if (post.unit !== undefined && ended.has(post.unit)) posts.set(id, { ...post, unit: undefined });
  }
  return { posts, overseers: overseersAfter(eve, events, posts, ended) };
}

function changed(post: ModelPost, change: Extract<Fact, { type: 'PostChanged' }>['data']): ModelPost {
  const { name = post.name, rank = post.rank, unit = post.unit, addDuties, removeDuties } = change;
  const kept = post.duties.filter((duty) => !removeDuties.includes(duty));
  return { name, rank, unit, duties: [...new Set([...kept, ...addDuties])] };
}

/** A unit that ended is overseen by nobody, and a post that ended oversees nothing. */
function overseersAfter(
  eve: PostDay,
  events: readonly Event[],
  posts: PostDay['posts'],
  ended: Set<UnitId>,
): PostDay['overseers'] {
  const overseers = new Map(eve.overseers);
  // A chart says again what a post oversees.
  const restated = events.flatMap(({ type, data }) => (type === 'PostStated' ? [data.post] : []));
  for (const [unit, list] of overseers)
    overseers.set(
      unit,
      list.filter((post) => !restated.includes(post)),
    );
  for (const { type, data } of events) {
    if (type === 'PostStated')
      for (const unit of data.oversees) overseers.set(unit, [...(overseers.get(unit) ?? []), data.post]);
    if (type === 'OversightSet') overseers.set(data.unit, data.posts);
  }
  const left = [...overseers].map(([unit, list]): [UnitId, PostId[]] => [
    unit,
    ended.has(unit) ? [] : list.filter((post) => posts.has(post)),
  ]);
  return new Map(left.filter(([, list]) => list.length > 0));
}

/** What the rules on posts say against the events of one day. */
export function postTroubles(events: readonly Event[], eve: PostDay, day: PostDay): string[] {
  return events.flatMap(({ type, data }) => {
    const missing = (posts: PostId[], { posts: there }: PostDay) =>
      posts.filter((post) => !there.has(post)).map((post) => `there is no post ${post}`);
    if (type === 'PostAbolished') return missing([data.post], eve);
    if (type === 'OversightSet') return missing(data.posts, day);
    if (type !== 'PostChanged') return [];
    const has = eve.posts.get(data.post)?.duties ?? [];
    return [
      ...missing([data.post], eve),
      ...data.removeDuties.filter((duty) => !has.includes(duty)).map((duty) => `the post has no ${duty}`),
    ];
  });
}

/** What the event changes of which post, and the unit whose oversight it sets: each at most once a day. */
export function postAspects({ type, data }: Fact): string[] {
  switch (type) {
    case 'PostStated':
    case 'PostCreated':
    case 'PostAbolished':
      return [`life of ${data.post}`];
    case 'PostChanged':
      return (['name', 'rank', 'unit'] as const).flatMap((field) =>
        data[field] === undefined ? [] : [`${field} of ${data.post}`],
      );
    case 'OversightSet':
      return [`oversight of ${data.unit}`];
    default:
      return [];
  }
}

/** The units that an event about posts names: they exist on the day. */
export function unitsOfPosts({ type, data }: Fact): UnitId[] {
  if (type === 'OversightSet') return [data.unit];
  const isAboutPost = type === 'PostStated' || type === 'PostCreated' || type === 'PostChanged';
  if (!isAboutPost) return [];
  return [...(data.unit === undefined ? [] : [data.unit]), ...('oversees' in data ? data.oversees : [])];
}
