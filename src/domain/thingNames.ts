/** What duties and posts are called, for the sentences of problems. */
import type { Consequences } from './consequences.js';
import type { DutyId, PostId } from './event.js';
import type { History } from './history.js';
import { dutiesMadeBy } from './made.js';
import { valueNow } from './track.js';

/** The names that are known, and those that would become so. */
export function thingNames(history: History, { before, after, come }: Consequences) {
  const made = new Map(come.flatMap(dutiesMadeBy).map(({ duty, name }) => [duty, name]));
  const post = (id: PostId) =>
    [after.tree, before.tree].flatMap((tree) => valueNow(tree.posts, id) ?? tree.endedPosts.get(id) ?? [])[0];
  return {
    dutyName: (id: DutyId) => history.duties.get(id) ?? made.get(id) ?? id,
    postName: (id: PostId) => post(id)?.name ?? id,
    isPost: (id: string) => post(id) !== undefined,
  };
}
