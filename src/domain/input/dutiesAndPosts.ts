/** Finds the duties and posts that the changes of one command name, and gives ids to those that it introduces. */

import type { KeptIds } from '../fold/createdIds.js';
import type { Tree } from '../fold/tree.js';
import type { History } from '../history/history.js';
import type { Problem } from '../problems/problem.js';
import type { Day } from '../words/day.js';
import type { Event, PostId } from '../words/event.js';
import type { DutySearch, NewDuty } from './duties/dutySearch.js';
import { endedDuty } from './duties/endedDuty.js';
import { movedDuty } from './duties/movedDuty.js';
import { findPost, type NewPost, newPostsOf, type PostSearch } from './findPost.js';
import type { Draft, DutyAndPostPointers } from './pointers.js';

/** What all days of a command share. */
export interface DutiesAndPosts {
  history: History;
  /** The ids that the changes gave when they were recorded before. */
  kept?: KeptIds;
  /** Grows with each duty that a change introduces. */
  newDuties: NewDuty[];
  newPosts: NewPost[];
}

export const dutiesAndPostsOf = (
  history: History,
  drafts: Map<Day, Draft[]>,
  kept?: KeptIds,
): DutiesAndPosts => ({
  history,
  kept,
  newDuties: [],
  newPosts: newPostsOf(history, drafts, kept?.posts),
});

export interface DutiesAndPostsOfDay {
  pointers: (draft: Draft) => DutyAndPostPointers;
  /** Grows with each text that a pointer cannot find. */
  problems: Problem[];
}

/** For changes that take effect on this day. `recorded`: what is recorded for it already. */
export function dutiesAndPostsOn(
  command: DutiesAndPosts,
  { day, eve, recorded }: { day: Day; eve: Tree; recorded: Event[] },
): DutiesAndPostsOfDay {
  const problems: Problem[] = [];
  const duties: DutySearch = { ...command, day, eve, recorded, problems };
  const posts: PostSearch = { ...command, day, eve };
  const post = (text: string, path: string): PostId => {
    const found = findPost(posts, text, path);
    if (typeof found === 'string') return found;
    problems.push(found);
    return '';
  };
  const pointers = (draft: Draft): DutyAndPostPointers => {
    const at = (field: string) => `${draft.path}.${draft.verb}.${field}`;
    return {
      movedDuty: (text, move, field) => movedDuty(duties, { text, ...move, path: at(field) }),
      endedDuty: (text, holder, field) => endedDuty(duties, text, holder, at(field)),
      post: (text, field) => post(text, at(field)),
      newPost: () => command.newPosts.find(({ path }) => path === draft.path)?.post ?? '',
    };
  };
  return { pointers, problems };
}
