/** Units through their lives, their states on a day, successions. */
import { mostOf } from '../../../../../queries/sizes/sizes.js';
import type { Place } from '../place.js';
import { points } from '../points.js';
import type { Args, Counting, PricesOfType } from '../priced.js';
import { onDays } from './days.js';

/** The units of the trees of a place: each day has each unit once. */
const ofTrees = (most: number, { days }: Place) => ({ all: days.units * days.count, most });

const once = () => 1;

/** Each state is shown on its own first day. */
const ownDays = (at: Place, _args: Args, _counting: Counting, count: number) => onDays(at, count);

/** The units above it are at hand where the tree is. */
const ancestors = { work: ({ days }: Place) => (days.areRead ? 0 : points.ancestors) };
const lookup = { each: points.lookup };
const rows = { each: points.row };
/** A list that is looked up for each object, which seldom has any. */
const looked = { work: () => points.lookup, ...rows };

export const snapshotPrices: PricesOfType = {
  coverage: { readsTrees: true },
  roots: { of: ({ sizes }) => sizes.children.most, back: once, readsTrees: true },
  units: { of: unitsAsked, back: once, readsTrees: true },
  unit: { readsTrees: true },
  duties: { of: ({ sizes }) => mostOf(sizes.holdingsOn), back: once, readsTrees: true },
  posts: { of: ({ sizes }) => mostOf(sizes.postsOn), back: once, readsTrees: true },
};

export const unitStatePrices: PricesOfType = {
  unit: { back: ({ days }) => days.count },
  parent: { back: ({ sizes }) => sizes.children.most, ...ancestors },
  children: { of: (at) => ofTrees(at.sizes.children.most, at), back: once, readsTrees: true },
  path: { of: () => 4, ...ancestors },
  depth: ancestors,
  becauseOf: { back: ({ sizes }) => sizes.revisionEvents.most, ...lookup },
  duties: {
    of: (at, { includeBelow }) =>
      includeBelow ? mostOf(at.sizes.holdingsOn) : ownOnDays(at.sizes.unitHoldings, at),
    back: once,
  },
  posts: { of: (at) => ownOnDays(at.sizes.unitPosts, at), back: once },
  overseers: { of: (at) => ownOnDays(at.sizes.oversights, at) },
  causes: { of: () => 1.5, work: () => 4 * points.lookup, ...lookup },
  endedBy: lookup,
};

/** Where a day has fewer, it is not worth a statement to find out how many of them are below one. */
const MANY = 1_000;

/** Of a part of the organization only that part. */
async function unitsAsked({ code, days: { units, moment } }: Place, { under }: Args, counting: Counting) {
  if (under == null || !code || !moment || units < MANY) return units;
  return Math.min(units, await counting.unitsUnder(code, String(under), moment));
}

const ownOnDays = ({ all, most }: { all: number; most: number }, { days }: Place) => ({
  all: all * days.count,
  most,
});

export const unitPrices: PricesOfType = {
  asOf: { back: once, below: (at) => onDays(at, 1), ...lookup },
  states: { of: ({ sizes }) => sizes.states, back: once, below: ownDays, ...rows },
  dutyTransfers: {
    of: ({ sizes }, { includeBelow }) => (includeBelow ? sizes.unitTransfers.all : sizes.unitTransfers),
    work: ({ days }, { includeBelow }) => (includeBelow ? days.units : 0),
    below: ownDays,
  },
  events: { of: ({ sizes }) => sizes.unitEvents, ...rows },
  organization: {},
  dutyHoldings: { of: ({ sizes }) => sizes.unitHoldings, back: once, below: ownDays },
  postStates: { of: ({ sizes }) => sizes.unitPosts, back: once, below: ownDays },
  oversight: { of: ({ sizes }) => sizes.oversights, back: once, below: ownDays },
  predecessors: { of: ({ sizes }) => sizes.successions, back: once, below: ownDays, ...looked },
  successors: { of: ({ sizes }) => sizes.successions, back: once, below: ownDays, ...looked },
  lineage: { back: once, each: 2 * points.lookup },
};

export const lineagePrices: PricesOfType = {
  units: { of: ({ sizes }) => sizes.lineageUnits, back: ({ sizes }) => sizes.lineageUnits.most },
  successions: { of: ({ sizes }) => sizes.lineageSuccessions, below: ownDays },
};

export const successionPrices: PricesOfType = {
  from: { back: ({ sizes }) => sizes.successions.most },
  to: { back: ({ sizes }) => sizes.successions.most },
  before: lookup,
  after: lookup,
  event: lookup,
};

export const oversightPrices: PricesOfType = {
  posts: { of: ({ sizes }) => Math.min(sizes.posts, 20), ...lookup },
  event: lookup,
};
