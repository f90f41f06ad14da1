/** The names of duties and posts, for the sentences of problems. */

import { dutiesIntroducedBy } from '../fold/createdIds.js';
import { valueNow } from '../fold/track.js';
import type { Consequences } from '../history/consequences.js';
import type { History } from '../history/history.js';
import type { DutyId, PostId } from '../words/event.js';

/** The names in the history, and those that the new events add. */
export function dutyAndPostNames(history: History, { before, after, added }: Consequences) {
  const introduced = new Map(added.flatMap(dutiesIntroducedBy).map(({ duty, name }) => [duty, name]));
  const post = (id: PostId) =>
    [after.tree, before.tree].flatMap(
      (tree) => valueNow(tree.posts, id) ?? tree.endedPosts.get(id)?.state ?? [],
    )[0];
  return {
    dutyName: (id: DutyId) => history.duties.get(id) ?? introduced.get(id) ?? id,
    postName: (id: PostId) => post(id)?.name ?? id,
    isPost: (id: string) => post(id) !== undefined,
  };
}
