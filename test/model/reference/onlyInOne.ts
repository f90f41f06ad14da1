/** The events in effect at one of two moments only, each in its effective version there. A corrected event is the same event. */
import type { Event } from '../../../src/domain/words/event.js';
import type { Side } from './comparison.js';

export const eventsOnlyInOne = (from: Side, to: Side): Event[] => [...onlyIn(from, to), ...onlyIn(to, from)];

const onlyIn = (one: Side, other: Side): Event[] => {
  const ids = new Set(inEffect(other).map(({ id }) => id));
  return inEffect(one).filter(({ id }) => !ids.has(id));
};

const inEffect = ({ known, day }: Side) => known.filter(({ effectiveOn }) => effectiveOn <= day);
