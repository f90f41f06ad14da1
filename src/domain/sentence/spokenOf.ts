/** What an event's sentence needs the names of. */

import { unitsOf } from '../fold/mentions.js';
import type { DutyId, Fact, PostId, UnitId } from '../words/event.js';

interface SpokenOf {
  units: UnitId[];
  duties: DutyId[];
  posts: PostId[];
}

export function spokenOf(event: Fact): SpokenOf {
  const { data } = event;
  // An anchor is told only where the place among siblings is all that changes.
  const anchor = event.type === 'UnitReordered' && event.data.after !== '' ? [event.data.after] : [];
  return {
    units: [...unitsOf(event), ...anchor],
    duties: 'duty' in data && data.duty !== undefined ? [data.duty] : [],
    posts: 'posts' in data ? data.posts : 'post' in data ? [data.post] : [],
  };
}
