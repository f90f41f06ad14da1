/** What differs between two moments. */
import { mostOf } from '../../../../../queries/sizes/sizes.js';
import { belonging, type Place } from '../place.js';
import { points } from '../points.js';
import type { Priced, PricesOfType } from '../priced.js';

const NOTHING = { all: 0, most: 0 };
const sentence = { work: () => points.sentence };
const event = { of: () => 2, each: points.row };

/** Units that differ in the whole organization, in one comparison of the place on average. */
const differing = (at: Place) => belonging(at, at.differing ?? NOTHING) / Math.max(at.count, 1);
/** Those of the part that is asked for. */
const partOf = (at: Place) => at.differing?.part ?? Number.POSITIVE_INFINITY;
const shown = (at: Place) => Math.min(differing(at), partOf(at));
const finding = { work: (at: Place) => points.comparison + points.differing * differing(at) };

/** A comparison has a tree on each side. */
const bothDays = ({ sizes, count }: Place) => ({
  days: { count: 2 * count, units: mostOf(sizes.unitsOn), areRead: false },
});

/** Not more than there are between the two moments, nor than differ at all. */
const few = (of: (sizes: Place['sizes']) => number) => ({
  ...finding,
  of: (at: Place) => Math.min(of(at.sizes), Math.max(differing(at), 100)),
  below: bothDays,
});

export const comparisonPrices: PricesOfType = {
  from: { below: bothDays },
  to: { below: bothDays },
  changes: { ...finding, of: shown, back: () => 1, below: bothDays },
  dutyTransfers: {
    ...finding,
    of: ({ sizes }) => Math.max(sizes.unitTransfers.all, sizes.dutyTransfers.all),
    below: bothDays,
  },
  holderChanges: { ...finding, of: ({ sizes }) => sizes.duties, below: bothDays },
  postChanges: { ...finding, of: ({ sizes }) => sizes.posts, below: bothDays },
  oversightChanges: few(({ oversights }) => oversights.all),
  table: {
    of: (at, { changedOnly }) =>
      (changedOnly ? 0 : Math.min(mostOf(at.sizes.unitsOn), partOf(at))) + 1.5 * shown(at),
    back: () => 1,
    // All rows are made, and those that differ are taken from them.
    work: (at) =>
      points.comparison +
      (2 * points.unitOfTree + points.rowOfTable) * mostOf(at.sizes.unitsOn) +
      points.differingInTable * differing(at),
    below: bothDays,
  },
};

export const unitChangePrices: PricesOfType = {
  kinds: { of: () => 2 },
  before: { of: () => 1 },
  after: { of: () => 1 },
  events: event,
  between: {},
  sentence: { work: () => points.sentenceOfChange },
  lines: { of: () => 1.5, work: () => points.sentenceOfChange },
};

export const changeLinePrices: PricesOfType = { events: event };

export const comparisonRowPrices: PricesOfType = {
  before: {},
  after: {},
  kinds: { of: () => 0.5 },
  between: {},
};

export const holderChangePrices: PricesOfType = {
  duty: {},
  before: event,
  after: event,
  events: event,
  between: {},
  sentence,
};

export const postChangePrices: PricesOfType = { before: {}, after: {}, events: event, between: {}, sentence };

export const oversightChangePrices: PricesOfType = {
  unit: {},
  before: event,
  after: event,
  events: event,
  between: {},
  sentence,
};

/** Two organizations side by side. */
export const comparedOrganizations: Priced = {
  work: () => 2 * points.statement,
  async below(_at, { left, right }, counting) {
    const sizes = await counting.sizesOf([...new Set([String(left), String(right)])]);
    return { sizes, days: { count: 2, units: mostOf(sizes.unitsOn), areRead: false } };
  },
};

export const organizationsComparedPrices: PricesOfType = {
  left: {},
  right: {},
  rows: {
    of: ({ sizes }) => 2 * mostOf(sizes.unitsOn),
    back: () => 1,
    work: ({ sizes }) => points.comparison + 2 * points.unitOfTree * mostOf(sizes.unitsOn),
    each: points.rowOfTable,
  },
};

export const organizationsRowPrices: PricesOfType = { left: {}, right: {} };
