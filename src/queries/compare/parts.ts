/** Where a comparison takes the parts of the two trees from: from statements, or from whole trees if much differs. */
import type { Kysely } from 'kysely';
import type { Tables } from '../../database/tables.js';
import type { Parent, UnitId } from '../../domain/words/event.js';
import { inOrder, type Tree } from '../units/tree.js';
import type { Moments } from './between.js';
import { ordersOf, type PartState, statesWithAncestors, unitsBelow } from './partOfTree.js';

export interface AtBoth<Value> {
  from: Value;
  to: Value;
}

export interface Parts {
  /** The states of these units at both moments, with all units that are above them at either. */
  statesOf(units: readonly UnitId[]): Promise<AtBoth<Map<UnitId, PartState>>>;
  /** All units below these units at the second moment, without these units themselves. */
  unitsBelow(units: readonly UnitId[]): Promise<UnitId[]>;
  /** The order of the children of these units, and of the units at the top. */
  ordersOf(units: AtBoth<readonly UnitId[]>): Promise<AtBoth<Map<Parent, UnitId[]>>>;
}

export const partsByStatements = (db: Kysely<Tables>, moments: Moments): Parts => ({
  async statesOf(units) {
    for (let asked = new Set(units); ; ) {
      const [from, to] = await Promise.all([
        statesWithAncestors(db, moments.from, [...asked]),
        statesWithAncestors(db, moments.to, [...asked]),
      ]);
      const more = [...from.keys(), ...to.keys()].filter((unit) => !asked.has(unit));
      if (more.length === 0) return { from, to };
      asked = new Set([...asked, ...more]);
    }
  },
  unitsBelow: (units) => unitsBelow(db, moments.to, [...units]),
  async ordersOf({ from, to }) {
    const orders = await Promise.all([
      ordersOf(db, moments.from, [...from]),
      ordersOf(db, moments.to, [...to]),
    ]);
    return { from: orders[0], to: orders[1] };
  },
});

/** `trees`: at the first and at the second moment. */
export function partsInTrees([from, to]: readonly Tree[]): Parts {
  if (!from || !to) throw new Error('A comparison has two trees.');
  return {
    async statesOf(units) {
      const all = new Set(units);
      // A set that grows while it is walked through: units above those above follow.
      for (const unit of all) {
        for (const { states } of [from, to]) {
          const parent = states.get(unit)?.parent;
          if (parent != null) all.add(parent);
        }
      }
      return { from: statesAmong(from, all), to: statesAmong(to, all) };
    },
    async unitsBelow(units) {
      const without = new Set(units);
      const below = new Set(units.flatMap((under) => inOrder(to, { under }).map(({ unit }) => unit)));
      return [...below].filter((unit) => !without.has(unit));
    },
    ordersOf: async (units) => ({ from: ordersAmong(from, units.from), to: ordersAmong(to, units.to) }),
  };
}

const statesAmong = ({ states }: Tree, units: Iterable<UnitId>): Map<UnitId, PartState> =>
  new Map(
    [...units].flatMap((unit) => {
      const state = states.get(unit);
      return state ? [[unit, state]] : [];
    }),
  );

/** The top is '' where it is asked for by name. */
const ordersAmong = ({ children }: Tree, units: readonly UnitId[]): Map<Parent, UnitId[]> =>
  new Map(
    ['', ...units].flatMap((unit) => {
      const parent = unit || null;
      const order = children.get(parent);
      return order ? [[parent, order]] : [];
    }),
  );
