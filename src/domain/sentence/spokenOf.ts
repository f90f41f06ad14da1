/** The units, duties and posts whose names an event's sentence needs. */

import { unitsOf } from '../fold/mentions.js';
import type { DutyId, Fact, PostId, UnitId } from '../words/event.js';

interface SpokenOf {
  units: UnitId[];
  duties: DutyId[];
  posts: PostId[];
}

export function spokenOf(event: Fact): SpokenOf {
  const { data } = event;
  // The sentence names the sibling before the unit only if nothing but the place among siblings changes.
  const anchor = event.type === 'UnitReordered' && event.data.after !== '' ? [event.data.after] : [];
  return {
    units: [...unitsOf(event), ...anchor],
    duties: 'duty' in data && data.duty !== undefined ? [data.duty] : [],
    posts: 'posts' in data ? data.posts : 'post' in data ? [data.post] : [],
  };
}
