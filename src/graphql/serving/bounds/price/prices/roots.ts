/** Where questions and recordings begin: which organization they are about. */
import { isCode, readAddress } from '../../../../../domain/words/address.js';
import { mostOf } from '../../../../../queries/sizes/sizes.js';
import { together } from '../counting.js';
import type { Place } from '../place.js';
import { points } from '../points.js';
import type { Args, Counting, Priced, PricesOfType } from '../priced.js';
import { comparedOrganizations } from './comparison.js';
import { onDay, onDays } from './days.js';
import { pageOf } from './pages.js';
import { objectsIn } from './preview.js';
import { organization, organizationsOnPage, searched } from './sizesOf.js';

const once = () => 1;
const statement = () => points.statement;

/** The code and the day of an address, or the code itself. */
function addressIn(id: unknown): { code: string; day?: string; revision?: number } {
  const text = String(id).trim();
  if (isCode(text)) return { code: text };
  const address = readAddress(text);
  return typeof address === 'string'
    ? { code: '' }
    : { code: address.organization, day: address.day, revision: address.revision };
}

async function addressed(at: Place, ids: unknown[], counting: Counting) {
  const codes = [...new Set(ids.map((id) => addressIn(id).code))];
  const sizes = await counting.sizesOf(codes);
  return { code: codes.length === 1 ? codes[0] : undefined, sizes, ...onDays({ ...at, sizes }, ids.length) };
}

async function cited(at: Place, { citation }: Args, counting: Counting) {
  const { code, day, revision } = addressIn(citation);
  const place = await organization(counting, code);
  return { ...place, ...onDay({ ...at, ...place }, { date: day, knownAt: { revision } }) };
}

function mostRepeated(ids: unknown[]): number {
  const counts = new Map<unknown, number>();
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  return Math.max(1, ...counts.values());
}

const units = ({ sizes }: Place) => sizes.units;

export const queryPrices: PricesOfType = {
  changesAfter: {
    work: statement,
    async below(at, args, counting) {
      const sizes = together(await counting.sizesOfAll());
      return { sizes, ...pageOf(() => sizes.revisions)(at, args) };
    },
  },
  changesSince: { work: () => 3 * points.statement, below: cited },
  node: { work: statement, below: (at, { id }, counting) => addressed(at, [id], counting) },
  nodes: {
    of: (_at, { ids }) => (Array.isArray(ids) ? ids.length : 0),
    back: (_at, { ids }) => (Array.isArray(ids) ? mostRepeated(ids) : 1),
    work: statement,
    below: (at, { ids }, counting) => addressed(at, Array.isArray(ids) ? ids : [], counting),
  },
  organization: { work: statement, below: (_at, { code }, counting) => organization(counting, code) },
  organizations: {
    work: statement,
    belowEach: organizationsOnPage,
  },
  cited: { work: statement, below: cited },
  compareOrganizations: comparedOrganizations,
  searchUnits: searched(units),
  findUnits: searched(units),
  findDuties: searched(({ sizes }) => sizes.duties),
};

/** What it records is limited by the size of the request; here counts what is asked of the result. */
const recording: Priced = {
  work: (_at, { input }) => points.statement + objectsIn(input),
  below: (_at, { input }, counting) => {
    const { organization: named, code } = Object(input);
    return organization(counting, named ?? code);
  },
};

export const mutationPrices: PricesOfType = {
  registerOrganization: recording,
  recordReorganization: recording,
  rescheduleReorganization: recording,
  withdrawReorganization: recording,
  rescheduleEvent: recording,
  correctEvent: recording,
  voidEvent: recording,
  extendBaseline: recording,
  widenBaseline: recording,
};

/** For each event. */
export const subscriptionPrices: PricesOfType = {
  revisionRecorded: {
    work: statement,
    below: (_at, { organization: code }, counting) => organization(counting, code),
  },
};

/** Both days are read and compared. */
const changed = (all: (at: Place) => number): Priced => ({
  work: ({ sizes }) => points.statement + 2 * mostOf(sizes.unitsOn),
  below: pageOf(all),
});

export const snapshotChangesPrices: PricesOfType = {
  from: {},
  to: {},
  units: changed(units),
  siblings: changed(units),
  duties: changed(({ sizes }) => sizes.dutyHoldings.all),
  posts: changed(({ sizes }) => sizes.postStates.all),
};

export const changedPrices: PricesOfType = { state: { back: once } };
export const changedHoldingPrices: PricesOfType = { holding: { back: once } };
export const changedSiblingsPrices: PricesOfType = { unitIds: { of: ({ sizes }) => sizes.children } };

/** All organizations come again only after a restore. */
export const changesPagePrices: PricesOfType = {
  nodes: { of: ({ page = 0 }) => page, back: once },
  restarted: { of: () => 1 },
};
