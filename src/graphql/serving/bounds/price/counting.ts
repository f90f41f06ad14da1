/** Finds the sizes that a question depends on, in few statements however much it asks. */
import type { Kysely } from 'kysely';
import { mayRead, type Readable } from '../../../../access/permission.js';
import type { Tables } from '../../../../database/tables.js';
import type { Day } from '../../../../domain/words/day.js';
import { countNear, unitsNear } from '../../../../queries/compare/near.js';
import { revisionKnownAt } from '../../../../queries/moment/moment.js';
import { type Organization, organizationsByCodes } from '../../../../queries/moment/organizations.js';
import type { KeptSizes } from '../../../../queries/sizes/keptSizes.js';
import type { TotalsOf } from '../../../../queries/sizes/keptTotals.js';
import { mergedSizes } from '../../../../queries/sizes/mergedSizes.js';
import { roughSizes } from '../../../../queries/sizes/roughSizes.js';
import { countBetween, mostOf, type Sizes } from '../../../../queries/sizes/sizes.js';
import { unitsBelow } from '../../../../queries/units/unitsBelow.js';
import { UserError } from '../../../../userError.js';
import type { AskedMoment } from './place.js';
import type { Between, Counting, SizesOfSome } from './priced.js';

/** What one question may have counted or reckoned; the sizes of all else are estimated from above. */
const ORGANIZATIONS = 20;
const COMPARISONS = 3;
const PARTS = 3;

/**
 * So many units that may differ are cheap enough for any question. Where there may be more, they are counted: who changed on several days is
 * counted only once then.
 */
const FEW_ENOUGH = 5_000;

/** A part with more units is as dear as the whole: to count them would take a tenth of a second. */
const MOST_OF_PART = 10_000;

export const nothing: Sizes = roughSizes({ all: 0, most: 0 });

/** What is kept of the sizes from one question to the next. */
interface KeptCounts {
  sizes: KeptSizes;
  totalsOf: TotalsOf;
}

export function countingFor(
  db: Kysely<Tables>,
  readable: Readable,
  { sizes: kept, totalsOf, today }: KeptCounts & { today(timeZone: string): Day },
): Counting {
  const rows = new Map<string, Promise<Organization | undefined>>();
  const sizes = new Map<string, Promise<Sizes>>();
  const compared = new Map<string, Promise<number>>();
  const parts = new Map<string, Promise<number>>();
  let all: ReturnType<Counting['sizesOfAll']> | undefined;

  const rowOf = (code: string) =>
    once(rows, code, async () => (await organizationsByCodes(db, [code], readable))[0]);
  const sizesOfOne = async (code: string): Promise<Sizes> => {
    if (!mayRead(readable, code)) return nothing;
    if (sizes.size >= ORGANIZATIONS && !sizes.has(code)) return together(await counting.sizesOfAll());
    return once(sizes, code, async () => {
      const row = await rowOf(code);
      return row ? kept.of(db, row) : nothing;
    });
  };
  const differing = async ({ code, from, to }: Between): Promise<number> => {
    const row = await rowOf(code);
    if (!row) return 0;
    const { unitsOn, unitChanges } = await sizesOfOne(code);
    const most = 2 * mostOf(unitsOn);
    const key = `${code} ${from} ${to}`;
    if (compared.size >= COMPARISONS && !compared.has(key)) return most;
    return once(compared, key, async () => {
      const reckoned = countBetween(unitChanges, from, to);
      if (reckoned <= FEW_ENOUGH) return Math.min(most, reckoned);
      const at = (date: Day) => ({ organization: row, date, revision: row.revision });
      const units = await unitsNear(db, { from: at(from), to: at(to) });
      return countNear({ ...units, neither: [] });
    });
  };

  const unitsUnder = async (code: string, under: string, asked: AskedMoment): Promise<number> => {
    const organization = await rowOf(code);
    if (!organization) return 0;
    const { date = today(organization.timeZone), knownAt } = asked;
    const key = JSON.stringify([code, under, date, knownAt]);
    if (parts.size >= PARTS && !parts.has(key)) return Number.POSITIVE_INFINITY;
    return once(parts, key, async () => {
      const instant = knownAt?.instant?.toISOString();
      const revision = await revisionKnownAt(db, organization, { ...knownAt, instant });
      const found = await unitsBelow(db, { organization, date, revision }, { under, most: MOST_OF_PART });
      return found < MOST_OF_PART ? found : Number.POSITIVE_INFINITY;
    }).catch(nothingIfRefused);
  };

  const counting: Counting = {
    async sizesOf(codes) {
      const [first, ...others] = codes;
      if (first === undefined) return nothing;
      if (others.length === 0) return sizesOfOne(first);
      return mergedSizes(await Promise.all(codes.map(sizesOfOne)));
    },
    sizesOfAll() {
      all ??= totalsOf(db, readable, ORGANIZATIONS).then(async ({ largest, others }) => {
        const counted = largest.map(async ({ id, code }) => ({
          organizations: 1,
          code,
          sizes: await kept.of(db, { id }),
        }));
        const { organizations } = others;
        const estimated = organizations > 0 ? [{ organizations, sizes: roughSizes(others) }] : [];
        return [...(await Promise.all(counted)), ...estimated];
      });
      return all;
    },
    differing,
    unitsUnder,
  };
  return counting;
}

export const together = (some: readonly SizesOfSome[]): Sizes => mergedSizes(some.map(({ sizes }) => sizes));

/** The question will be refused for the same reason, by a sentence of its own. */
function nothingIfRefused(error: unknown): number {
  if (error instanceof UserError) return 0;
  throw error;
}

function once<Value>(
  known: Map<string, Promise<Value>>,
  key: string,
  find: () => Promise<Value>,
): Promise<Value> {
  const found = known.get(key) ?? find();
  known.set(key, found);
  return found;
}
