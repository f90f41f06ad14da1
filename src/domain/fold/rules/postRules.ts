/** The rules about posts. They are checked after all events of the day have taken effect. */
import type { Day } from '../../words/day.js';
import type { PostId, UnitId } from '../../words/event.js';
import type { Step } from '../step.js';
import { valueOnEve } from '../track.js';
import type { Tree } from '../tree.js';
import type { Violation } from './violation.js';

/** A changed or abolished post exists on the eve and has the duties that it loses; an overseer exists on the day. */
export function brokenByPosts(tree: Tree, day: Day, steps: Step[]): Violation[] {
  return steps.flatMap(({ event, effects }) => {
    const { postChanges, postEnds, oversees } = effects;
    if (postChanges.length + postEnds.length + oversees.length === 0) return [];
    const notStanding = (post: PostId, units: UnitId[] = []): Violation => ({
      rule: 'POST_NOT_STANDING',
      day,
      event,
      others: [tree.endedPosts.get(post)?.by ?? []].flat(),
      units,
      posts: [post],
    });
    const withoutDuty = (post: PostId, duty: string): Violation => ({
      rule: 'POST_WITHOUT_DUTY',
      day,
      event,
      others: [],
      units: [],
      posts: [post],
      text: duty,
    });
    // A post that was not found has the id '', and was reported where its name was looked up.
    const isMissing = (post: PostId) => post !== '' && valueOnEve(tree.posts, post) === undefined;
    return [
      ...postChanges.flatMap(({ post, removeDuties }) => {
        const before = valueOnEve(tree.posts, post);
        if (!before) return isMissing(post) ? [notStanding(post)] : [];
        return removeDuties
          .filter((duty) => !before.duties.includes(duty))
          .map((duty) => withoutDuty(post, duty));
      }),
      ...postEnds.filter(isMissing).map((post) => notStanding(post)),
      ...oversees.flatMap(({ unit, posts }) =>
        posts
          .filter((post) => post !== '' && !tree.posts.now.has(post))
          .map((post) => notStanding(post, [unit])),
      ),
    ];
  });
}
