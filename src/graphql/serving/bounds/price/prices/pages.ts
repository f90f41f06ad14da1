/** Pages of lists: as many entries as are asked for, if there are so many. */
import { usualPage } from '../../../../../queries/paging/page.js';
import type { Place } from '../place.js';
import { points } from '../points.js';
import type { Args, PricesOfType } from '../priced.js';

type HowMany = (at: Place) => number;

/** `counted`: the rows that are read to count the list, where they are not its entries. */
export const pageOf =
  (all: HowMany, counted = all) =>
  (at: Place, { first, last }: Args) => ({
    page: Math.max(0, Math.min(all(at), Number(first ?? last ?? usualPage))),
    counted: counted(at),
  });

/** A list with a filter, which reads all of its entries for each page. */
export const listed = (all: HowMany) => (at: Place) => points.statement + all(at) * points.listedEntry;

const ofPage = { of: ({ page = 0 }: Place) => page, back: () => 1 };

export const connectionPrices: PricesOfType = {
  nodes: ofPage,
  edges: ofPage,
  pageInfo: {},
  totalCount: { work: ({ counted = 0 }) => points.statement + counted * points.countedRow },
};
export const edgePrices: PricesOfType = { node: { back: () => 1 } };
