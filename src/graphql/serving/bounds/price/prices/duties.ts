/** Duties and posts, who has them, and how they move. */
import type { Place } from '../place.js';
import { points } from '../points.js';
import type { Args, Counting, PricesOfType } from '../priced.js';
import { onDays } from './days.js';

const once = () => 1;

const ownDays = (at: Place, _args: Args, _counting: Counting, count: number) => onDays(at, count);
const lookup = { each: points.lookup };

export const dutyHoldingPrices: PricesOfType = {
  duty: { back: ({ sizes }) => sizes.dutyHoldings.most, ...lookup },
  holder: { back: ({ sizes }) => sizes.unitHoldings.most, ...lookup },
  event: lookup,
  endedBy: lookup,
};

export const postStatePrices: PricesOfType = {
  duties: { of: () => 5 },
  post: { back: ({ sizes }) => sizes.postStates.most },
  unit: { back: ({ sizes }) => sizes.unitPosts.most, ...lookup },
  event: lookup,
};

export const postPrices: PricesOfType = {
  states: { of: ({ sizes }) => sizes.postStates, back: once, below: ownDays },
  organization: {},
};

export const dutyPrices: PricesOfType = {
  holdings: { of: ({ sizes }) => sizes.dutyHoldings, back: once, below: ownDays },
  holderOn: { of: ({ sizes }) => sizes.dutyHoldings, below: (at) => onDays(at, 1) },
  organization: {},
  transfers: { of: ({ sizes }) => sizes.dutyTransfers, back: once, below: ownDays },
  outsideHoldings: { of: ({ sizes }) => sizes.dutyTransfers, back: once },
  outsideOn: { of: ({ sizes }) => sizes.dutyTransfers, back: once },
};

export const dutyTransferPrices: PricesOfType = {
  duty: lookup,
  from: { of: () => 2, ...lookup },
  to: { of: () => 2, ...lookup },
  event: lookup,
  sentence: { work: () => points.sentence },
};

export const outsideHoldingPrices: PricesOfType = { transfer: { below: ownDays } };
