/** The log: revisions, events, reorganizations. */

import type { Place } from '../place.js';
import { points } from '../points.js';
import type { PricesOfType } from '../priced.js';

const once = () => 1;
const sentence = { work: () => points.sentence };

export const revisionPrices: PricesOfType = {
  reorganization: { back: ({ sizes }) => sizes.revisions },
  events: { of: ({ sizes }) => sizes.revisionEvents, back: once },
  organization: {},
};

export const eventPrices: PricesOfType = {
  supersededBy: { back: ({ sizes }) => sizes.reorganizationEvents.most },
  reading: { back: once },
  revision: { back: ({ sizes }) => sizes.revisionEvents.most },
  amends: {},
  sentence,
  data: { work: () => 5 },
};

export const eventReadingPrices: PricesOfType = { sentence, data: { work: () => 5 } };

/** From the eve of its first day to its last one: nothing differs but by its events. */
const ofReorganizations = ({ sizes: { reorganizationEvents, states } }: Place) => ({
  differing: {
    all: 2 * states.all,
    most: 3 * reorganizationEvents.most,
    largest: reorganizationEvents.largest?.map((events) => 3 * events),
  },
});

export const reorganizationPrices: PricesOfType = {
  events: { of: ({ sizes }) => sizes.reorganizationEvents, back: once },
  revisions: { of: ({ sizes }) => ({ all: 2 * sizes.revisions, most: sizes.revisions }) },
  comparison: { work: () => points.comparison, below: ofReorganizations },
  lastChange: {},
};

export const verificationPrices: PricesOfType = {
  findings: { of: (_at, { first }) => Number(first ?? 100) },
};
