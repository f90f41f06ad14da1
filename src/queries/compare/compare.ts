/** The changes between two moments. The cost grows with the number of changes, not with the size of the organization. */
import type { Kysely } from 'kysely';
import type { Tables } from '../../database/tables.js';
import { compareTrees } from '../../domain/compare/compare.js';
import type { Between } from '../../domain/compare/compared.js';
import type { UnitChange } from '../../domain/compare/unitChange.js';
import type { UnitId } from '../../domain/words/event.js';
import type { Moment } from '../moment/moment.js';
import type { RecordedEvent } from '../record/events.js';
import { type Moments, successionsBetween, unitsNear } from './between.js';
import { eventsBetween } from './eventsBetween.js';
import { ordersOf, type PartOfTree, type PartState, statesWithAncestors, unitsBelow } from './partOfTree.js';
import { reorderedBetween } from './reordered.js';
import { onlyInOne, unknownAt } from './unknown.js';

export interface Compared {
  /** The parts of the two trees that the changes need. */
  from: PartOfTree;
  to: PartOfTree;
  between: Between[];
  changes: UnitChange[];
}

/** Both days must not be before the first recorded day: nothing is known about earlier days. */
export async function compareMoments(db: Kysely<Tables>, moments: Moments): Promise<Compared> {
  const [near, between, reordered] = await Promise.all([
    unitsNear(db, moments),
    successionsBetween(db, moments),
    reorderedBetween(db, moments),
  ]);
  const joined = between.flatMap((edge) => [edge.from, edge.to]);
  const differing = [...new Set([...near, ...joined, ...reordered.units])];
  if (differing.length === 0) return { ...emptyParts(moments), between, changes: [] };
  const states = await statesAtBoth(db, moments, differing);
  const moved = [...states.to.keys()].filter((unit) => hasMoved(states, unit));
  const carried = await unitsBelow(db, moments.to, moved);
  const all =
    carried.length === 0
      ? states
      : await statesAtBoth(db, moments, [...states.from.keys(), ...states.to.keys(), ...carried]);
  const [from, to, unknown] = await Promise.all([
    partOf(db, moments.from, all.from),
    partOf(db, moments.to, all.to),
    unknownAt(db, moments, 'unit', onlyInOne(all.from, all.to)),
  ]);
  return {
    from,
    to,
    between,
    changes: compareTrees(from, to, { between, placed: reordered.placed, unknown }),
  };
}

/** An empty part of each tree. */
const emptyParts = ({ from, to }: Moments) => ({
  from: { moment: from, states: new Map(), children: new Map() },
  to: { moment: to, states: new Map(), children: new Map() },
});

interface StatesAtBoth {
  from: Map<UnitId, PartState>;
  to: Map<UnitId, PartState>;
}

/** Looks up every unit at both moments, with the ancestors that it has at either. */
async function statesAtBoth(db: Kysely<Tables>, moments: Moments, units: UnitId[]): Promise<StatesAtBoth> {
  for (let asked = new Set(units); ; ) {
    const [from, to] = await Promise.all([
      statesWithAncestors(db, moments.from, [...asked]),
      statesWithAncestors(db, moments.to, [...asked]),
    ]);
    const more = [...from.keys(), ...to.keys()].filter((unit) => !asked.has(unit));
    if (more.length === 0) return { from, to };
    asked = new Set([...asked, ...more]);
  }
}

/** Whether the unit's name or parent differs, and with it the paths of the units below it. */
function hasMoved({ from, to }: StatesAtBoth, unit: UnitId): boolean {
  const before = from.get(unit);
  const after = to.get(unit);
  return before !== undefined && (before.name !== after?.name || before.parent !== after?.parent);
}

const partOf = async (
  db: Kysely<Tables>,
  moment: Moment,
  states: Map<UnitId, PartState>,
): Promise<PartOfTree> => ({
  moment,
  states,
  children: await ordersOf(db, moment, [...states.keys()]),
});

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
