/** What differs between two moments: matched by identity and succession, never by name. */

import type { UnitId } from '../words/event.js';
import { Carried } from './carried.js';
import type { AtBoth, Between, ComparedTree } from './compared.js';
import { changesOfJoined } from './joined/changesOfJoined.js';
import { groupsOf, inOrderOfKinds, joinsFrom, joinsOf } from './joined/joins.js';
import { linesOf, passedBy, turned } from './joined/lines.js';
import { ownKinds } from './ownKinds.js';
import type { Question } from './question.js';
import type { Order } from './rank.js';
import { changeOfUnit, type UnitChange } from './unitChange.js';

/** What is known of the two moments and of the time between them. */
export interface Known {
  /** All that differs is among these. */
  units: Iterable<AtBoth>;
  between: Between[];
  order: Order;
  /** Each with its siblings that events placed, as far as none placed it itself. */
  reordered?: ReadonlyMap<UnitId, UnitId[]>;
  /** The units that exist at one moment, and of which nothing is known at the other: they neither began nor ended. */
  unknown?: ReadonlySet<UnitId>;
}

export function compareTrees(from: ComparedTree, to: ComparedTree, known: Known): UnitChange[] {
  const { units, between, order, reordered = new Map(), unknown = new Set() } = known;
  const joins = joinsOf(between);
  const question = {
    from,
    to,
    joins: joinsFrom(joins),
    origins: joinsFrom(joins.map(turned)),
    reinstated: reinstatedIn(between),
    order,
    reordered,
    unknown,
    carried: new Carried(from, to),
  };
  const lines = linesOf(joins, question);
  const groups = groupsOf(lines);
  const joined = new Set(groups.flat());
  const changes = changesOfJoined(question, groups, lines);
  for (const unit of units) {
    if (joined.has(unit.unit) || unknown.has(unit.unit)) continue;
    const change = changeOfOne(question, unit);
    if (change) changes.push(change);
  }
  return inOrder(changes, order);
}

function reinstatedIn(between: readonly Between[]): Set<UnitId> {
  const units = new Set<UnitId>();
  for (const { kind, to, backwards } of between) if (kind === 'REINSTATED' && !backwards) units.add(to);
  return units;
}

interface Ranked {
  change: UnitChange;
  rank: number;
}

const byRank = (a: Ranked, b: Ranked) => a.rank - b.rank;
const changeIn = ({ change }: Ranked) => change;

function inOrder(changes: UnitChange[], order: Order): UnitChange[] {
  const ranked: Ranked[] = [];
  for (const change of changes) ranked.push({ change, rank: rankOf(change, order) });
  return ranked.sort(byRank).map(changeIn);
}

function rankOf({ before, after }: UnitChange, order: Order): number {
  const units = after.length > 0 ? after : before;
  let first = Number.MAX_SAFE_INTEGER;
  for (const unit of units) first = Math.min(first, order.across(unit));
  return first;
}

/** Most units are joined with no other: they are compared one by one, without lists of them. */
function changeOfOne(question: Question, { unit, before, after }: AtBoth): UnitChange | undefined {
  if (!before) return after && changeOfBegun(question, unit);
  if (!after) return changeOfEnded(question, unit);
  const own = ownKinds(question, before, after);
  if (own.length === 0) return question.carried.changeOf(before, after);
  return changeOfUnit(unit, inOrderOfKinds(own), question.reordered.get(unit) ?? NONE);
}

const changeOfBegun = (question: Question, unit: UnitId): UnitChange => ({
  kinds: [question.reinstated.has(unit) ? 'REINSTATED' : 'CREATED'],
  before: [],
  after: [unit],
  units: [unit, ...passedBy(unit, question.origins, question)],
});

const changeOfEnded = (question: Question, unit: UnitId): UnitChange => ({
  kinds: ['ABOLISHED'],
  before: [unit],
  after: [],
  units: [unit, ...passedBy(unit, question.joins, question)],
});

const NONE: readonly UnitId[] = [];
