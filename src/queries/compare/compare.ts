/** The changes between two moments. The cost grows with the number of changes, not with the size of the organization. */
import type { Kysely } from 'kysely';
import type { Tables } from '../../database/tables.js';
import { compareTrees } from '../../domain/compare/compare.js';
import type { Between } from '../../domain/compare/compared.js';
import type { UnitChange } from '../../domain/compare/unitChange.js';
import type { UnitId } from '../../domain/words/event.js';
import type { RecordedEvent } from '../record/events.js';
import type { LoadTrees } from '../units/keptTrees.js';
import { loadTrees } from '../units/loadTrees.js';
import { type Moments, parentsNear, successionsBetween, unitsNear } from './between.js';
import { eventsBetween } from './eventsBetween.js';
import type { PartOfTree, PartState } from './partOfTree.js';
import { type AtBoth, partsByStatements, partsInTrees } from './parts.js';
import { reorderedBetween } from './reordered.js';
import { onlyInOne, unknownAt } from './unknown.js';

export interface Compared {
  /** The parts of the two trees that the changes need. */
  from: PartOfTree;
  to: PartOfTree;
  between: Between[];
  changes: UnitChange[];
}

/** Above this number of units that may differ, two whole trees are quicker than many parts of them. */
const FEW = 200;

/** Both days must not be before the first recorded day: nothing is known about earlier days. */
export async function compareMoments(
  db: Kysely<Tables>,
  moments: Moments,
  trees: LoadTrees = loadTrees,
): Promise<Compared> {
  const [near, between, parents] = await Promise.all([
    unitsNear(db, moments),
    successionsBetween(db, moments),
    parentsNear(db, moments),
  ]);
  const parts =
    near.length + parents.length > FEW
      ? partsInTrees(await trees(db, [moments.from, moments.to]))
      : partsByStatements(db, moments);
  const reordered = await reorderedBetween(db, moments, parents, parts);
  const joined = between.flatMap((edge) => [edge.from, edge.to]);
  const differing = [...new Set([...near, ...joined, ...reordered.units])];
  if (differing.length === 0) return { ...emptyParts(moments), between, changes: [] };
  const states = await parts.statesOf(differing);
  const moved = [...states.to.keys()].filter((unit) => hasMoved(states, unit));
  const carried = await parts.unitsBelow(moved);
  const all =
    carried.length === 0
      ? states
      : await parts.statesOf([...states.from.keys(), ...states.to.keys(), ...carried]);
  const [children, unknown] = await Promise.all([
    parts.ordersOf({ from: [...all.from.keys()], to: [...all.to.keys()] }),
    unknownAt(db, moments, 'unit', onlyInOne(all.from, all.to)),
  ]);
  const from = { moment: moments.from, states: all.from, children: children.from, paths: new Map() };
  const to = { moment: moments.to, states: all.to, children: children.to, paths: new Map() };
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
