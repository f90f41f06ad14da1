/** Pages of lists: as many entries as are asked for, if there are so many. */
import { usualPage } from '../../../../../queries/paging/page.js';
import type { Place } from '../place.js';
import { points } from '../points.js';
import type { Args, PricesOfType } from '../priced.js';

type HowMany = (at: Place) => number;

export const pageOf =
  (all: HowMany) =>
  (at: Place, { first, last }: Args) => ({
    page: Math.max(0, Math.min(all(at), Number(first ?? last ?? usualPage))),
  });

/** Each list is counted as a whole, to say how many entries it has. */
export const listed = (all: HowMany) => (at: Place) => points.statement + all(at) * points.listedEntry;

const ofPage = { of: ({ page = 0 }: Place) => page, back: () => 1 };

export const connectionPrices: PricesOfType = { nodes: ofPage, edges: ofPage, pageInfo: {} };
export const edgePrices: PricesOfType = { node: { back: () => 1 } };
