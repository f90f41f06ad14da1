/** Where a comparison takes the parts of the two trees from: from statements, or from whole trees if much differs. */
import type { Kysely } from 'kysely';
import type { Tables } from '../../../database/tables.js';
import { type Order, orderOf } from '../../../domain/compare/rank.js';
import type { Parent, UnitId } from '../../../domain/words/event.js';
import type { Tree, UnitsInOrder } from '../../units/tree.js';
import type { Moments } from '../between.js';
import { type Near, parentsNear } from '../near.js';
import { onlyInOne } from '../onlyInOne.js';
import { type Differing, differingIn } from './differingInTrees.js';
import { orderInTrees } from './orderInTrees.js';
import { ordersOf, type PartState, statesWithAncestors, unitsBelow } from './partOfTree.js';

export interface AtBoth<Value> {
  from: Value;
  to: Value;
}

/** Siblings by what they are under; null: the units at the top. */
export type Orders = Map<Parent, UnitId[]>;

export interface Parts {
  /** All that differs is among these. */
  differing: Differing;
  /** The states of these units at both moments, with all units that are above them at either. */
  statesOf(units: readonly UnitId[]): Promise<AtBoth<Map<UnitId, PartState>>>;
  /** All units below these units at the second moment, without these units themselves. */
  unitsBelow(units: readonly UnitId[]): Promise<UnitId[]>;
  /** The order of the children of these units, and of the units at the top. */
  ordersOf(units: readonly UnitId[]): Promise<AtBoth<Orders>>;
  /** The order in which a comparison lists these units. With each unit all above it are among them. */
  orderOf(units: AtBoth<Map<UnitId, PartState>>): Promise<Order>;
}

/** `near`: the units of which a state begins or ends between the two moments. */
export const partsByStatements = async (
  db: Kysely<Tables>,
  moments: Moments,
  { from, to, both, neither }: Near,
): Promise<Parts> => ({
  differing: { units: [...from, ...to, ...both, ...neither], parents: await parentsNear(db, moments) },
  async statesOf(units) {
    const found: AtBoth<Map<UnitId, PartState>> = { from: new Map(), to: new Map() };
    const asked = new Set<UnitId>();
    for (let more = [...units]; more.length > 0; ) {
      const [from, to] = await Promise.all([
        statesWithAncestors(db, moments.from, more),
        statesWithAncestors(db, moments.to, more),
      ]);
      for (const unit of more) asked.add(unit);
      found.from = new Map([...found.from, ...from]);
      found.to = new Map([...found.to, ...to]);
      // What is above a unit at one moment only is not looked up at the other yet.
      const { from: once, to: other } = onlyInOne(found.from, found.to);
      more = [...once, ...other].filter((unit) => !asked.has(unit));
    }
    return found;
  },
  unitsBelow: (units) => unitsBelow(db, moments.to, [...units]),
  async ordersOf(units) {
    const [from, to] = await Promise.all([
      ordersOf(db, moments.from, units),
      ordersOf(db, moments.to, units),
    ]);
    return { from, to };
  },
  async orderOf({ from, to }) {
    const orders = await Promise.all([
      ordersOf(db, moments.from, [...from.keys()]),
      ordersOf(db, moments.to, [...to.keys()]),
    ]);
    // The place of a unit that ended depends on siblings that did not change.
    const complete = new Set(onlyInOne(from, to).from.map((unit) => from.get(unit)!.parent));
    return orderOf(
      { states: from, children: limitedTo(from, orders[0], complete) },
      { states: to, children: limitedTo(to, orders[1], complete) },
    );
  },
});

function limitedTo(units: Map<UnitId, PartState>, orders: Orders, complete: ReadonlySet<Parent>): Orders {
  const limited: Orders = new Map();
  for (const [parent, order] of orders) {
    const shown = complete.has(parent) ? order : order.filter((unit) => units.has(unit));
    if (shown.length > 0) limited.set(parent, shown);
  }
  return limited;
}

/** `trees`: at the first and at the second moment. */
export function partsInTrees([from, to]: readonly Tree[]): Parts {
  if (!from || !to) throw new Error('A comparison has two trees.');
  return {
    differing: differingIn(from.units, to.units),
    async statesOf(units) {
      const found: AtBoth<Map<UnitId, PartState>> = { from: new Map(), to: new Map() };
      const all = new Set(units);
      const find = ({ states }: Tree, among: Map<UnitId, PartState>, unit: UnitId) => {
        const state = states.get(unit);
        if (!state) return;
        among.set(unit, state);
        if (state.parent !== null) all.add(state.parent);
      };
      // A set that grows while it is walked through: units above those above follow.
      for (const unit of all) {
        find(from, found.from, unit);
        find(to, found.to, unit);
      }
      return found;
    },
    unitsBelow: async (units) => belowIn(to.units, units),
    ordersOf: async (units) => ({ from: ordersIn(from, units), to: ordersIn(to, units) }),
    orderOf: async (units) => orderInTrees(from.units, to.units, onlyInOne(units.from, units.to).from),
  };
}

/** In a whole tree the units below a unit follow it. */
function belowIn({ columns, placeOf }: UnitsInOrder, units: readonly UnitId[]): UnitId[] {
  const without = new Set(units);
  const below = new Set<UnitId>();
  for (const unit of units) {
    const top = placeOf(unit);
    if (top === undefined) continue;
    for (let place = top + 1; place < columns.ends[top]!; place++) below.add(columns.units[place]!);
  }
  return [...below].filter((unit) => !without.has(unit));
}

/** The top is '' where it is asked for by name. */
function ordersIn({ children }: Tree, units: readonly UnitId[]): Orders {
  const orders: Orders = new Map();
  for (const unit of ['', ...units]) {
    const order = children.get(unit || null);
    if (order) orders.set(unit || null, order);
  }
  return orders;
}
