/** Where a comparison takes the parts of the two trees from: from statements, or from whole trees if much differs. */
import type { Kysely } from 'kysely';
import type { Tables } from '../../../database/tables.js';
import { type Order, orderOf } from '../../../domain/compare/rank.js';
import type { Parent, UnitId } from '../../../domain/words/event.js';
import type { Tree, UnitsInOrder } from '../../units/tree.js';
import type { Moments } from '../between.js';
import { type Near, parentsNear } from '../near.js';
import { onlyInOne } from '../onlyInOne.js';
import { counterpartsIn } from './counterparts.js';
import { type Differing, differingIn } from './differingInTrees.js';
import { OrderInTrees } from './orderInTrees.js';
import {
  ordersOf,
  type PartState,
  partOf,
  type Side,
  statesWithAncestors,
  unitsBelow,
} from './partOfTree.js';

export interface AtBoth<Value> {
  from: Value;
  to: Value;
}

/** Siblings by what they are under; null: the units at the top. */
export type Orders = Map<Parent, UnitId[]>;

export interface Parts {
  /** All that differs is among these. */
  differing: Differing;
  /** Both sides of the comparison, as far as they were read. */
  sides: AtBoth<Side>;
  /** Reads these units at both moments, with all units that are above them at either. */
  read(units: readonly UnitId[]): Promise<void>;
  /** All units below these units at the second moment, without these units themselves. */
  unitsBelow(units: readonly UnitId[]): Promise<UnitId[]>;
  /** The order of the children of these units, and of the units at the top. */
  ordersOf(units: readonly UnitId[]): Promise<AtBoth<Orders>>;
  /** The order in which a comparison lists what was read. */
  order(): Promise<Order>;
}

/** `near`: the units of which a state begins or ends between the two moments. */
export async function partsByStatements(db: Kysely<Tables>, moments: Moments, near: Near): Promise<Parts> {
  const sides = { from: partOf(moments.from), to: partOf(moments.to) };
  const [from, to] = [sides.from.states, sides.to.states];
  const asked = new Set<UnitId>();
  return {
    differing: {
      units: [...near.from, ...near.to, ...near.both, ...near.neither],
      only: { from: near.from, to: near.to },
      parents: await parentsNear(db, moments),
    },
    sides,
    async read(units) {
      for (let more = [...units]; more.length > 0; ) {
        const [first, second] = await Promise.all([
          statesWithAncestors(db, moments.from, more),
          statesWithAncestors(db, moments.to, more),
        ]);
        for (const unit of more) asked.add(unit);
        for (const state of first) from.set(state.unit, state);
        for (const state of second) to.set(state.unit, state);
        // What is above a unit at one moment only is not looked up at the other yet.
        const once = onlyInOne(from, to);
        more = [...once.from, ...once.to].filter((unit) => !asked.has(unit));
      }
    },
    unitsBelow: (units) => unitsBelow(db, moments.to, [...units]),
    async ordersOf(units) {
      const [from, to] = await Promise.all([
        ordersOf(db, moments.from, units),
        ordersOf(db, moments.to, units),
      ]);
      return { from, to };
    },
    async order() {
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
  };
}

function limitedTo(units: Map<UnitId, PartState>, orders: Orders, complete: ReadonlySet<Parent>): Orders {
  const limited: Orders = new Map();
  for (const [parent, order] of orders) {
    const shown = complete.has(parent) ? order : order.filter((unit) => units.has(unit));
    if (shown.length > 0) limited.set(parent, shown);
  }
  return limited;
}

/** `trees`: at the first and at the second moment. All of both is read already. */
export function partsInTrees([from, to]: readonly Tree[]): Parts {
  if (!from || !to) throw new Error('A comparison has two trees.');
  const trees = counterpartsIn(from.units, to.units);
  const differing = differingIn(trees);
  return {
    differing,
    sides: { from, to },
    read: async () => {},
    unitsBelow: async (units) => belowIn(to.units, units),
    ordersOf: async (units) => ({ from: ordersIn(from, units), to: ordersIn(to, units) }),
    order: async () => new OrderInTrees(trees, differing.only.from),
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
