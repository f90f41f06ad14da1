/** What is asked of one organization. */
import { mostOf } from '../../../../../queries/sizes/sizes.js';
import type { AskedMoment, Place } from '../place.js';
import { points } from '../points.js';
import type { Args, Counting, PricesOfType } from '../priced.js';
import { onDay } from './days.js';
import { listed, pageOf } from './pages.js';
import { previewed, tried } from './preview.js';

const once = () => 1;
const statement = () => points.statement;
const revisions = ({ sizes }: Place) => sizes.revisions;
const reorganizations = ({ sizes }: Place) => sizes.reorganizations;

/** At most so many units have the same name. */
const ALIKE = 100;
const FEW = 20;

const daysIn = ({ on }: Args) => (Array.isArray(on) ? on.length : 1);
const first = (all: number, { first }: Args) => (typeof first === 'number' ? Math.min(all, first) : all);

async function compared({ code, sizes }: Place, args: Args, counting: Counting) {
  if (!code) return { differing: all(2 * mostOf(sizes.unitsOn)) };
  const from = String(args.from);
  const to = String(args.to);
  const differing = all(await counting.differing({ code, from, to }));
  if (args.under == null) return { differing };
  const under = String(args.under);
  const knownAt = args.knownAt as AskedMoment['knownAt'];
  const fromKnownAt = (args.fromKnownAt as AskedMoment['knownAt']) ?? knownAt;
  const sides = [
    await counting.unitsUnder(code, under, { date: from, knownAt: fromKnownAt }),
    await counting.unitsUnder(code, under, { date: to, knownAt }),
  ];
  return { differing: { ...differing, part: sides[0]! + sides[1]! } };
}

const all = (most: number) => ({ all: most, most });

export const organizationPrices: PricesOfType = {
  asOf: { below: onDay },
  unit: { work: statement },
  findUnits: { of: ({ sizes }) => Math.min(sizes.units, ALIKE), back: once, work: statement },
  reorganization: { work: statement },
  reorganizations: { work: listed(reorganizations), below: pageOf(reorganizations) },
  changeDates: { of: ({ sizes }) => sizes.changeDays, work: statement },
  revisions: { work: listed(revisions), below: pageOf(revisions) },
  recorders: { of: () => FEW, work: listed(revisions) },
  counts: {
    of: (_at, args) => daysIn(args),
    work: ({ sizes }, args) => points.statement + daysIn(args) * points.countedUnit * mostOf(sizes.unitsOn),
  },
  compare: { work: statement, below: compared },
  duty: { work: statement },
  findDuties: { of: ({ sizes }, args) => first(sizes.duties, args), back: once, work: statement },
  findPosts: { of: ({ sizes }, args) => first(sizes.posts, args), back: once, work: statement },
  post: { work: statement },
  names: { of: ({ sizes }) => sizes.names, back: once, work: statement },
  preview: { work: tried, below: previewed, triesOut: true },
  successions: {
    of: ({ sizes }) => sizes.successions.all / 2,
    back: once,
    work: statement,
    each: points.row,
  },
  verification: { work: ({ sizes }) => points.statement + points.verifiedEvent * sizes.revisionEvents.all },
};

export const dayCountsPrices: PricesOfType = { kinds: { of: () => 10 } };
