/** What must make sense of posts on every day. */
import type { Day } from '../../words/day.js';
import type { Step } from '../step.js';
import { valueOnEve } from '../track.js';
import type { Tree } from '../tree.js';
import type { Violation } from './violation.js';

/** Changed and abolished posts stand on the eve; what they lose they had; overseers stand on the day. */
export function brokenByPosts(tree: Tree, day: Day, steps: Step[]): Violation[] {
  return steps.flatMap(({ event, effects }) => {
    const broken = (
      rule: Violation['rule'],
      post: string,
      units: string[] = [],
      text?: string,
    ): Violation => ({
      rule,
      day,
      event,
      others: [],
      units,
      posts: [post],
      text,
    });
    // One that was not found has no id, and has been told.
    const gone = (post: string) => post !== '' && valueOnEve(tree.posts, post) === undefined;
    return [
      ...effects.postChanges.flatMap(({ post, removeDuties }) => {
        const before = valueOnEve(tree.posts, post);
        if (!before) return gone(post) ? [broken('POST_NOT_STANDING', post)] : [];
        return removeDuties
          .filter((duty) => !before.duties.includes(duty))
          .map((duty) => broken('POST_WITHOUT_DUTY', post, [], duty));
      }),
      ...effects.postEnds.filter(gone).map((post) => broken('POST_NOT_STANDING', post)),
      ...effects.oversees.flatMap(({ unit, posts }) =>
        posts
          .filter((post) => post !== '' && !tree.posts.now.has(post))
          .map((post) => broken('POST_NOT_STANDING', post, [unit])),
      ),
    ];
  });
}
