/** The changes between two moments. The cost grows with the number of changes, not with the size of the organization. */
import type { Kysely } from 'kysely';
import type { Tables } from '../../database/tables.js';
import { compareTrees, type Known } from '../../domain/compare/compare.js';
import type { Between } from '../../domain/compare/compared.js';
import type { UnitChange } from '../../domain/compare/unitChange.js';
import type { UnitId } from '../../domain/words/event.js';
import { coverageOn } from '../moment/coverage.js';
import type { RecordedEvent } from '../record/events.js';
import type { LoadTrees } from '../units/keptTrees.js';
import { loadTrees } from '../units/loadTrees.js';
import { type Moments, successionsBetween } from './between.js';
import { eventsBetween } from './eventsBetween.js';
import { countNear, type ReadNear, unitsNear } from './near.js';
import { type PartOfTree, type PartState, partOf } from './parts/partOfTree.js';
import { type AtBoth, type Parts, partsByStatements, partsInTrees } from './parts/parts.js';
import { reorderedBetween } from './reordered.js';
import { unknownAt } from './unknown.js';

export interface Compared {
  /** The parts of the two trees that the changes need. */
  from: PartOfTree;
  to: PartOfTree;
  between: Between[];
  changes: UnitChange[];
}

/** Up to this number of units that may differ, parts of the two trees are quicker than whole ones. */
export const FEW = 200;

/** What may have been read already, by others or for the price of the question. */
export interface Reading {
  trees: LoadTrees;
  near: ReadNear;
  few: number;
}

/** Undefined: one of the days is before the first recorded day, and nothing is known about it. */
export type Compare = (
  db: Kysely<Tables>,
  moments: Moments,
  reading?: Partial<Reading>,
) => Promise<Compared | undefined>;

export const compareKnown: Compare = async (db, moments, reading) => {
  const [coverage, compared] = await Promise.all([
    coverageOn(db, [moments.from, moments.to]),
    compareMoments(db, moments, reading),
  ]);
  return coverage.includes('UNKNOWN') ? undefined : compared;
};

/** It says nothing where one of the days is before the first recorded day. */
export async function compareMoments(
  db: Kysely<Tables>,
  moments: Moments,
  { trees = loadTrees, near: read = unitsNear, few = FEW }: Partial<Reading> = {},
): Promise<Compared> {
  const near = await read(db, moments);
  const [between, parts, unknown] = await Promise.all([
    successionsBetween(db, moments),
    countNear(near) > few
      ? trees(db, [moments.from, moments.to]).then(partsInTrees)
      : partsByStatements(db, moments, near),
    unknownAt(db, moments, 'unit', near),
  ]);
  const { from, to, order, reordered } = await differingParts(db, moments, between, parts);
  return { from, to, between, changes: compareTrees(from, to, { between, order, reordered, unknown }) };
}

type DifferingParts = AtBoth<PartOfTree> & Pick<Known, 'order' | 'reordered'>;

/** The parts of both trees that differ: these units, those that are in another order, and all units below the ones that moved. */
async function differingParts(
  db: Kysely<Tables>,
  moments: Moments,
  between: readonly Between[],
  parts: Parts,
): Promise<DifferingParts> {
  const { units, parents } = parts.differing;
  const reordered = await reorderedBetween(db, moments, parents, parts);
  const joined = between.flatMap((edge) => [edge.from, edge.to]);
  const differing = [...new Set([...units, ...joined, ...reordered.keys()])];
  if (differing.length === 0) return noParts(moments);
  const states = await parts.statesOf(differing);
  await addCarried(parts, states);
  return {
    from: partOf(moments.from, states.from),
    to: partOf(moments.to, states.to),
    order: await parts.orderOf(states),
    reordered,
  };
}

const noParts = ({ from, to }: Moments): DifferingParts => ({
  from: partOf(from, new Map()),
  to: partOf(to, new Map()),
  order: { before: () => 0, across: () => 0 },
});

async function addCarried(parts: Parts, states: AtBoth<Map<UnitId, PartState>>): Promise<void> {
  const moved = [...states.to.keys()].filter((unit) => hasMoved(states, unit));
  const carried = await parts.unitsBelow(moved);
  const more = await parts.statesOf(carried.filter((unit) => !states.to.has(unit)));
  for (const [unit, state] of more.from) states.from.set(unit, state);
  for (const [unit, state] of more.to) states.to.set(unit, state);
}

/** Whether the unit's name or parent differs, and with it the paths of the units below it. */
function hasMoved({ from, to }: AtBoth<Map<UnitId, PartState>>, unit: UnitId): boolean {
  const before = from.get(unit);
  const after = to.get(unit);
  return before !== undefined && (before.name !== after?.name || before.parent !== after?.parent);
}

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
