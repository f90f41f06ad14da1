/** The changes between two moments. The cost grows with the number of changes, not with the size of the organization. */
import type { Kysely } from 'kysely';
import type { Tables } from '../../database/tables.js';
import { compareTrees, type Known } from '../../domain/compare/compare.js';
import type { AtBoth, Between } from '../../domain/compare/compared.js';
import type { UnitChange } from '../../domain/compare/unitChange.js';
import type { UnitId } from '../../domain/words/event.js';
import { coverageOn } from '../moment/coverage.js';
import type { RecordedEvent } from '../record/events.js';
import type { LoadTrees } from '../units/keptTrees.js';
import { loadTrees } from '../units/loadTrees.js';
import { type Moments, successionsBetween } from './between.js';
import { eventsBetween } from './eventsBetween.js';
import { unitsThatMayBeUnknown } from './mayBeUnknown.js';
import { countNear, type Near, unitsNear } from './near.js';
import type { Side } from './parts/partOfTree.js';
import { type Parts, partsByStatements, partsInTrees } from './parts/parts.js';
import { reorderedBetween } from './reordered.js';
import { unknownAt } from './unknown.js';

export interface Compared {
  /** Both trees, or the parts of them that the changes need. */
  from: Side;
  to: Side;
  between: Between[];
  changes: UnitChange[];
}

/** Up to this number of units that may differ, parts of the two trees are quicker than whole ones. */
export const FEW = 200;

export interface Reading {
  trees: LoadTrees;
  /** What may differ, where that was read already. */
  near?: Near;
  /** It is known without a look that much may differ. */
  isMuch?: boolean;
}

/** Undefined: one of the days is before the first recorded day, and nothing is known about it. */
export type Compare = (
  db: Kysely<Tables>,
  moments: Moments,
  reading?: Partial<Reading>,
) => Promise<Compared | undefined>;

export const compareKnown: Compare = async (db, moments, reading) => {
  const [compared, coverage] = await Promise.all([
    compareMoments(db, moments, reading),
    // Whole trees say it themselves.
    reading?.isMuch ? [] : coverageOn(db, [moments.from, moments.to]),
  ]);
  const sides = [compared.from, compared.to].flatMap((side) => ('coverage' in side ? [side.coverage] : []));
  return [...coverage, ...sides].includes('UNKNOWN') ? undefined : compared;
};

/** It says nothing where one of the days is before the first recorded day. */
export async function compareMoments(
  db: Kysely<Tables>,
  moments: Moments,
  reading: Partial<Reading> = {},
): Promise<Compared> {
  const [parts, between, mayBeUnknown] = await Promise.all([
    partsOf(db, moments, reading),
    successionsBetween(db, moments),
    unitsThatMayBeUnknown(db, moments),
  ]);
  const [known, unknown] = await Promise.all([
    readDiffering(db, moments, between, parts),
    unknownAt(db, moments, 'unit', { ...parts.differing.only, mayBeUnknown }),
  ]);
  const { from, to } = parts.sides;
  return { from, to, between, changes: compareTrees(from, to, { ...known, between, unknown }) };
}

async function partsOf(
  db: Kysely<Tables>,
  moments: Moments,
  { trees = loadTrees, near, isMuch = false }: Partial<Reading>,
): Promise<Parts> {
  const whole = async () => partsInTrees(await trees(db, [moments.from, moments.to]));
  if (isMuch) return whole();
  const found = near ?? (await unitsNear(db, moments));
  return countNear(found) > FEW ? whole() : partsByStatements(db, moments, found);
}

/** Reads what differs: these units, those that are in another order, and all units below the ones that moved. */
async function readDiffering(
  db: Kysely<Tables>,
  moments: Moments,
  between: readonly Between[],
  parts: Parts,
): Promise<Pick<Known, 'units' | 'order' | 'reordered'>> {
  const { units, parents } = parts.differing;
  const reordered = await reorderedBetween(db, moments, parents, parts);
  const differing = new Set(units);
  for (const { from, to } of between) differing.add(from).add(to);
  for (const unit of reordered.keys()) differing.add(unit);
  if (differing.size === 0) return { units: [], order: { before: () => 0, across: () => 0 } };
  await parts.read([...differing]);
  const found = statesOf(differing, parts.sides);
  const carried = await parts.unitsBelow(found.filter(hasMoved).map(unitIn));
  const more = without(carried, differing);
  await parts.read(more);
  return { units: [...found, ...statesOf(more, parts.sides)], order: await parts.order(), reordered };
}

// Loops and lasting functions: of those that are made for each comparison Node would compile dozens again every time.

function statesOf(units: Iterable<UnitId>, { from, to }: Parts['sides']): AtBoth[] {
  const states: AtBoth[] = [];
  for (const unit of units) states.push({ unit, before: from.states.get(unit), after: to.states.get(unit) });
  return states;
}

function without(units: readonly UnitId[], others: ReadonlySet<UnitId>): UnitId[] {
  const found: UnitId[] = [];
  for (const unit of units) if (!others.has(unit)) found.push(unit);
  return found;
}

const unitIn = ({ unit }: AtBoth) => unit;

/** Whether its name or parent differs, and with it the paths of the units below it. */
const hasMoved = ({ before, after }: AtBoth): boolean =>
  before !== undefined &&
  after !== undefined &&
  (before.name !== after.name || before.parent !== after.parent);

/** The events of each change, by effective day, then as recorded. */
export async function eventsOfChanges(
  db: Kysely<Tables>,
  moments: Moments,
  changes: UnitChange[],
): Promise<RecordedEvent[][]> {
  const byUnit = await eventsBetween(db, moments, [...new Set(changes.flatMap(({ units }) => units))]);
  return changes.map(({ units }) => {
    const events = new Map(units.flatMap((unit) => byUnit.get(unit) ?? []).map((event) => [event.id, event]));
    return [...events.values()].sort((a, b) =>
      a.effectiveOn < b.effectiveOn ? -1 : a.effectiveOn > b.effectiveOn ? 1 : a.position - b.position,
    );
  });
}
