import type { VerbOf } from '../verb.js';

/** One holder, or every holder, no longer has a duty, and nobody else receives it. */
export const endDuty: VerbOf<'endDuty'> = {
  fact: ({ duty, holder }, point) => {
    const unit = holder === undefined ? undefined : point.changed(holder, 'holder');
    const found = point.endedDuty(duty, unit, 'duty');
    return { type: 'DutyEnded', data: { duty: found.duty, holders: found.holders } };
  },
};
