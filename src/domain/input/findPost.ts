/** Which post a change means, and the ids of the posts that a command creates. */

import type { Tree } from '../fold/tree.js';
import type { History } from '../history/history.js';
import { type Problem, problem } from '../problems/problem.js';
import { similarNames } from '../problems/similarNames.js';
import type { Day } from '../words/day.js';
import type { PostId } from '../words/event.js';
import { nameKey } from '../words/unitRef.js';
import type { Draft } from './pointers.js';

export interface PostSearch {
  history: History;
  /** The posts that the command creates. */
  newPosts: NewPost[];
  day: Day;
  /** The tree on the eve of the day. */
  eve: Tree;
}

export interface NewPost {
  post: PostId;
  name: string;
  day: Day;
  /** The change that creates it. */
  path: string;
}

/** By its id or its name. */
export function findPost(
  { history, newPosts, day, eve }: PostSearch,
  text: string,
  path: string,
): PostId | Problem {
  if (history.postIds.has(text)) return text;
  const isCalled = ({ name }: { name: string }) => nameKey(name) === nameKey(text);
  const existing = [...eve.posts.now].filter(([, { value }]) => isCalled(value)).map(([post]) => post);
  const added = newPosts.filter((one) => one.day <= day && isCalled(one)).map(({ post }) => post);
  const found = [...new Set([...existing, ...added])];
  const [only, other] = found;
  if (other !== undefined) return problem('AMBIGUOUS_POST', [text, found], { path });
  if (only !== undefined) return only;
  const ended = [...eve.endedPosts.values()].filter(({ state }) => isCalled(state));
  if (ended.length > 0) {
    const by = new Set(ended.map((one) => one.by));
    const events = history.ledger.filter(({ id }) => by.has(id)).map(({ id }) => id);
    return problem('POST_ENDED', [text], { path, events });
  }
  const names = [...eve.posts.now.values()].map(({ value }) => value.name);
  return problem('UNKNOWN_POST', [text, similarNames(text, names)], { path });
}

/** Ids are given in the order of the days. `kept`: those that the changes gave when they were recorded before. */
export function newPostsOf(
  { baseline, postIds }: History,
  drafts: Map<Day, Draft[]>,
  kept: PostId[] = [],
): NewPost[] {
  return [...drafts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([day, ofDay]) =>
      ofDay.flatMap(({ change, path }) =>
        change.createPost ? [{ day, name: change.createPost.name, path }] : [],
      ),
    )
    .map((created, i) => ({
      ...created,
      post: kept[i] ?? `${baseline.code}:p${postIds.size + 1 + i - kept.length}`,
    }));
}
