/** Whether a comparison is of one day at two revisions: it shows how the record differs, not what happened. */
import type { ComparedMomentFragment } from '../../asking/questions/comparison.generated.js';

export const isOfRecord = ({ from, to }: Record<'from' | 'to', ComparedMomentFragment>): boolean =>
  from.date === to.date && from.revision !== to.revision;
