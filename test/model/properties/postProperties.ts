/** On every day as known at a revision, the posts and the overseers of each unit are the model's. */
import type { Kysely } from 'kysely';
import type { Tables } from '../../../src/database/tables.js';
import type { PostId, UnitId } from '../../../src/domain/words/event.js';
import {
  overseersOfUnitsOn,
  type PostStateRow,
  postsOn,
  statesOfPosts,
} from '../../../src/queries/duties/posts.js';
import { DAYS } from '../generate/generate.js';
import { type History, knownAt, unitsEver } from '../play/history.js';
import { expectSame } from '../play/same.js';
import { postsCreatedBy } from '../reference/idMap.js';
import { type ModelPost, postsOn as modelOn, type PostDay } from '../reference/posts.js';

/** Gives the model's days. */
export async function expectPosts(
  db: Kysely<Tables>,
  history: History,
  revision: number,
): Promise<PostDay[]> {
  const organization = history.organization.id;
  const known = knownAt(history, revision);
  const model = DAYS.map((day) => modelOn(known, day));
  const moments = DAYS.map((date) => ({ organization, date, revision }));
  const rows = await postsOn(db, moments);
  expectSame(
    rows.map((posts) => posts.map(shown)),
    model.map(({ posts }) => [...posts].sort(byId).map(([post, state]) => modelShown(post, state))),
  );
  await expectStates(db, history, revision, model);

  const units = unitsEver(history);
  const keys = moments.flatMap((moment) => units.map((unit) => ({ ...moment, unit })));
  const answered = await overseersOfUnitsOn(db, keys);
  expectSame(
    answered.map((posts, i) => [keys[i]?.date, keys[i]?.unit, ...posts.map(({ post }) => post)]),
    model.flatMap(({ overseers }, i) =>
      units.map((unit) => [DAYS[i], unit, ...overseersOf(overseers, unit)]),
    ),
  );
  return model;
}

const overseersOf = (overseers: PostDay['overseers'], unit: UnitId): PostId[] => overseers.get(unit) ?? [];

/** The same from the side of the posts: through their whole lives, and no two neighbours are equal. */
async function expectStates(
  db: Kysely<Tables>,
  history: History,
  revision: number,
  model: PostDay[],
): Promise<void> {
  const posts = [...new Set(postsCreatedBy(history.events.flat()))];
  const keys = posts.map((post) => ({ organization: history.organization.id, post, revision }));
  const lives = await statesOfPosts(db, keys);
  const onDay = (states: PostStateRow[], day: string) =>
    states.filter(({ from, until }) => from <= day && day < (until ?? '~')).map(shown);
  expectSame(
    lives.map((states) => DAYS.map((day) => onDay(states, day))),
    posts.map((post) =>
      model.map((day) => {
        const state = day.posts.get(post);
        return state ? [modelShown(post, state)] : [];
      }),
    ),
  );
  const repeated = lives.flatMap((states) =>
    states.filter(
      (state, i) => states[i - 1]?.until === state.from && shown(states[i - 1]!) === shown(state),
    ),
  );
  expectSame(repeated, []);
}

const shown = ({ post, name, rank, unit, duties }: PostStateRow): string =>
  JSON.stringify([post, name, rank, unit, duties]);
const modelShown = (post: PostId, { name, rank, unit, duties }: ModelPost): string =>
  JSON.stringify([post, name, rank ?? null, unit ?? null, duties]);

const byId = ([a]: [PostId, unknown], [b]: [PostId, unknown]): number =>
  a.length - b.length || (a < b ? -1 : 1);
