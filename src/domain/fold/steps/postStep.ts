/** What a day does to posts and to the oversight of units. Runs after the units have changed. */
import type { Day } from '../../words/day.js';
import type { EventId, PostId } from '../../words/event.js';
import type { Violation } from '../rules/violation.js';
import type { PostState } from '../state.js';
import type { PostChange, Step } from '../step.js';
import { put, valueNow, valueOnEve } from '../track.js';
import { stateOf, type Tree } from '../tree.js';

/** Applies the day's changes of posts to the tree. Reports the posts whose unit ended. */
export function changePosts(tree: Tree, day: Day, steps: Step[]): Violation[] {
  for (const { event, effects } of steps) {
    for (const { post, name, rank, unit, duties } of effects.postBegins) {
      put(tree.posts, post, { name, rank, unit, duties, because: event.id }, day);
    }
    for (const change of effects.postChanges) {
      const state = valueNow(tree.posts, change.post);
      if (state) put(tree.posts, change.post, changed(state, change, event.id), day);
    }
    for (const post of effects.postEnds) {
      const state = valueNow(tree.posts, post);
      if (state) tree.endedPosts.set(post, { state, by: event.id });
      put(tree.posts, post, undefined, day);
    }
  }
  const left = loseUnits(tree, day, steps);
  setOversight(tree, day, steps);
  return left;
}

function changed(state: PostState, change: PostChange, because: string): PostState {
  const kept = state.duties.filter((duty) => !change.removeDuties.includes(duty));
  return {
    name: change.name ?? state.name,
    rank: change.rank ?? state.rank,
    unit: change.unit ?? state.unit,
    duties: [...new Set([...kept, ...change.addDuties])],
    because,
  };
}

/** A post whose unit ended continues without a unit. */
function loseUnits(tree: Tree, day: Day, steps: Step[]): Violation[] {
  return steps.flatMap(({ event, effects }) =>
    effects.ends.flatMap((unit) => {
      const posts = [...tree.posts.now].filter(([, { value }]) => value.unit === unit);
      for (const [post, { value }] of posts) {
        put(tree.posts, post, { ...value, unit: undefined, because: event.id }, day);
      }
      if (posts.length === 0) return [];
      const violation: Violation = {
        rule: 'POSTS_LEFT',
        day,
        event,
        others: [],
        units: [unit],
        posts: posts.map(([post]) => post),
      };
      return [violation];
    }),
  );
}

function setOversight(tree: Tree, day: Day, steps: Step[]): void {
  const ended = new Set<PostId>(steps.flatMap(({ effects }) => effects.postEnds));
  for (const { event } of steps) {
    if (event.type !== 'PostStated' || !valueOnEve(tree.posts, event.data.post)) continue;
    endOversight(tree, day, new Set([event.data.post]), event.id);
  }
  for (const { event, effects } of steps) {
    for (const { unit, post } of effects.joinsOversight) {
      const posts = [...(valueNow(tree.oversight, unit)?.posts ?? []), post];
      put(tree.oversight, unit, { posts, because: event.id }, day);
    }
    for (const { unit, posts } of effects.oversees) {
      const existing = stateOf(tree, unit) ? posts.filter((post) => tree.posts.now.has(post)) : [];
      put(
        tree.oversight,
        unit,
        existing.length > 0 ? { posts: existing, because: event.id } : undefined,
        day,
      );
    }
    for (const unit of effects.ends) put(tree.oversight, unit, undefined, day);
    if (effects.postEnds.length > 0) endOversight(tree, day, ended, event.id);
  }
}

/** These posts no longer oversee anything. */
function endOversight(tree: Tree, day: Day, ended: Set<PostId>, because: EventId): void {
  for (const [unit, { value }] of [...tree.oversight.now]) {
    const posts = value.posts.filter((post) => !ended.has(post));
    if (posts.length === value.posts.length) continue;
    put(tree.oversight, unit, posts.length > 0 ? { posts, because } : undefined, day);
  }
}
