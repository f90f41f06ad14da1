/** The log: revisions, events, reorganizations. */

import type { Group } from '../../../../../queries/sizes/sizes.js';
import type { Place } from '../place.js';
import { points } from '../points.js';
import type { PricesOfType } from '../priced.js';

const once = () => 1;
const lookup = { each: points.lookup };

/** At most so many of each. */
function upTo({ all, most, largest }: Group, first: unknown): Group {
  if (typeof first !== 'number') return { all, most, largest };
  const limited = (events: number) => Math.max(0, Math.min(events, first));
  return { all, most: limited(most), largest: largest?.map(limited) };
}

const sentence = { work: () => points.sentence };

export const revisionPrices: PricesOfType = {
  reorganization: { back: ({ sizes }) => sizes.revisions, ...lookup },
  events: {
    of: ({ sizes: { revisionEvents } }, { first }) => upTo(revisionEvents, first),
    back: once,
    each: points.row,
  },
  organization: lookup,
  eventCount: lookup,
};

export const eventPrices: PricesOfType = {
  supersededBy: { back: ({ sizes }) => sizes.reorganizationEvents.most, ...lookup },
  reading: { back: once, ...lookup },
  revision: { back: ({ sizes }) => sizes.revisionEvents.most, ...lookup },
  amends: lookup,
  sentence,
  data: { work: () => 5 },
};

export const eventReadingPrices: PricesOfType = { sentence, data: { work: () => 5 } };

/** Seldom is one amended more often. */
const AMENDED = 10;

/** From the eve of its first day to its last one: nothing differs but by its events. */
const ofReorganizations = ({ sizes: { reorganizationUnits } }: Place) => ({ differing: reorganizationUnits });

export const reorganizationPrices: PricesOfType = {
  events: { of: ({ sizes }) => sizes.reorganizationEvents, back: once, each: points.row },
  revisions: {
    of: ({ sizes: { revisions } }) => ({ all: 2 * revisions, most: Math.min(revisions, AMENDED) }),
    back: once,
    // A registration, which has most events, belongs to none.
    below: ({ sizes }) => ({ sizes: { ...sizes, revisionEvents: sizes.reorganizationEvents } }),
    each: points.lookup,
  },
  comparison: { back: once, work: () => points.comparison, below: ofReorganizations },
  lastChange: lookup,
};

export const verificationPrices: PricesOfType = {
  findings: { of: (_at, { first }) => Number(first ?? 100) },
};
