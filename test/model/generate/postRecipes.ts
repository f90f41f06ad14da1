/** Random changes of posts and of the oversight of units. A post of the same input is called by its name. */
import type { Change, Verbs } from '../../../src/domain/words/change.js';
import type { BaselinePost } from '../../../src/domain/words/command.js';
import type { PostId, UnitId } from '../../../src/domain/words/event.js';
import type { PostDay } from '../reference/posts.js';
import type { Choose } from './choose.js';
import type { Recipe, Scene } from './recipes.js';

/** Few, so that one name is often that of several posts. */
const NAMES = ['副市長', '部長', '次長'] as const;
const RANKS = ['部長級', '課長級'] as const;
const DUTIES = ['重点施策', '危機管理', '財政健全化'] as const;

const postOn = ({ choose, posts }: Scene): PostId => choose.any([...posts.posts.keys()]) ?? '?';
const unitNow = ({ choose, day }: Scene): UnitId => choose.any([...day.units.keys()]) ?? '?';

export const newPost = (choose: Choose, units: UnitId[], name: string): Verbs['createPost'] => ({
  name,
  ...(choose.chance(50) ? { rank: choose.one(RANKS) } : {}),
  ...(choose.chance(60) && units.length > 0 ? { unit: choose.any(units) } : {}),
  duties: choose.some(DUTIES, choose.below(3)),
});

export function otherPost(post: PostId, { choose, posts, ...scene }: Scene): Verbs['changePost'] {
  const duties = posts.posts.get(post)?.duties ?? [];
  const said = {
    ...(choose.chance(40) ? { name: choose.one(NAMES) } : {}),
    ...(choose.chance(30) ? { rank: choose.one(RANKS) } : {}),
    ...(choose.chance(40) ? { unit: unitNow({ choose, posts, ...scene }) } : {}),
    addDuties: choose.some(DUTIES, choose.below(2)),
    removeDuties: choose.chance(25) ? choose.some(DUTIES, 1) : choose.some(duties, choose.below(2)),
  };
  const isEmpty = Object.values(said).flat().length === 0;
  return { post, ...said, ...(isEmpty ? { rank: choose.one(RANKS) } : {}) };
}

export const someOverseers = ({ choose, posts }: Scene): PostId[] =>
  choose.some([...posts.posts.keys()], choose.below(3));

export const POST_RECIPES: Recipe[] = [
  (scene) => [{ createPost: newPost(scene.choose, [...scene.day.units.keys()], scene.newRef()) }],
  (scene) => [{ changePost: otherPost(postOn(scene), scene) }],
  (scene) => [{ abolishPost: { post: postOn(scene) } }],
  (scene) => [{ oversee: { unit: unitNow(scene), posts: someOverseers(scene) } }],
  /** A new post oversees a unit from its first day on, beside others. */
  (scene) => {
    const post = newPost(scene.choose, [...scene.day.units.keys()], scene.newRef());
    const posts = scene.choose.shuffled([post.name, ...someOverseers(scene)]);
    return [{ createPost: post }, { oversee: { unit: unitNow(scene), posts } }] satisfies Change[];
  },
];

/** The posts of a chart: `known` are those of charts, of which some are named again. */
export function chartPosts(choose: Choose, units: UnitId[], known?: PostDay): BaselinePost[] {
  if (choose.chance(50)) return [];
  const again = [...(known?.posts.values() ?? [])].filter(() => choose.chance(60)).map(({ name }) => name);
  const fresh = Array.from({ length: choose.below(3) }, () => choose.one(NAMES));
  return [...again, ...fresh].map((name) => ({
    ...newPost(choose, units, name),
    oversees: choose.some(units, choose.below(3)),
  }));
}
