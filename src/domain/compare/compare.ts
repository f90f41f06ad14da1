/** What differs between two moments: matched by identity and succession, never by name. */

import type { UnitId } from '../words/event.js';
import { carried } from './carried.js';
import type { ChangeKind } from './changeKind.js';
import type { Between, ComparedState, ComparedTree } from './compared.js';
import { follows, groupsOf, inOrderOfKinds, type Join, joinsFrom, joinsOf } from './joins.js';
import { kindsOfLines } from './lineKinds.js';
import { type Line, linesOf, passedBy, turned } from './lines.js';
import type { Order } from './rank.js';
import { changeOfUnit, type UnitChange } from './unitChange.js';

/** What is known of the two moments and of the time between them. */
export interface Known {
  between: Between[];
  order: Order;
  /** Each with its siblings that events placed, as far as none placed it itself. */
  reordered?: ReadonlyMap<UnitId, UnitId[]>;
  /** The units that exist at one moment, and of which nothing is known at the other: they neither began nor ended. */
  unknown?: ReadonlySet<UnitId>;
}

interface Question {
  from: ComparedTree;
  to: ComparedTree;
  joins: Map<UnitId, Join[]>;
  /** Seen from their ends. */
  origins: Map<UnitId, Join[]>;
  reinstated: ReadonlySet<UnitId>;
  order: Order;
  reordered: ReadonlyMap<UnitId, UnitId[]>;
  unknown: ReadonlySet<UnitId>;
}

export function compareTrees(from: ComparedTree, to: ComparedTree, known: Known): UnitChange[] {
  const { between, order, reordered = new Map(), unknown = new Set() } = known;
  const joins = joinsOf(between);
  const lines = linesOf(joins, { from, to });
  const back = between.filter(({ kind, backwards }) => kind === 'REINSTATED' && !backwards);
  const question = {
    from,
    to,
    joins: joinsFrom(joins),
    origins: joinsFrom(joins.map(turned)),
    reinstated: new Set(back.map((edge) => edge.to)),
    order,
    reordered,
    unknown,
  };
  const groups = groupsOf(lines);
  const linesIn = linesByGroup(lines, groups);
  const joined = new Set(groups.flat());
  const changes = groups.flatMap((units) => changesOf(question, units, linesIn.get(units) ?? []));
  addSingle(question, joined, changes);
  return changes
    .map((change) => ({ change, rank: rankOf(change, order) }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ change }) => change);
}

/** Most units are joined with no other: they are compared one by one, without lists of them. */
function addSingle(question: Question, joined: ReadonlySet<UnitId>, changes: UnitChange[]): void {
  const { from, to, unknown } = question;
  for (const [unit, before] of from.states) {
    if (joined.has(unit) || unknown.has(unit)) continue;
    const after = to.states.get(unit);
    const change = after ? changeOfOne(question, before, after) : changesOf(question, [unit], [])[0];
    if (change) changes.push(change);
  }
  for (const unit of to.states.keys()) {
    if (from.states.has(unit) || joined.has(unit) || unknown.has(unit)) continue;
    changes.push(...changesOf(question, [unit], []));
  }
}

function linesByGroup(lines: Line[], groups: UnitId[][]): Map<UnitId[], Line[]> {
  const groupOf = new Map(groups.flatMap((units) => units.map((unit) => [unit, units] as const)));
  const byGroup = new Map<UnitId[], Line[]>(groups.map((units) => [units, []]));
  for (const line of lines) byGroup.get(groupOf.get(line.from) ?? [])?.push(line);
  return byGroup;
}

const inOrder = (units: UnitId[], placeOf: Order['before']) =>
  [...units].sort((a, b) => placeOf(a) - placeOf(b));

function rankOf({ before, after }: UnitChange, order: Order): number {
  const units = after.length > 0 ? after : before;
  let first = Number.MAX_SAFE_INTEGER;
  for (const unit of units) first = Math.min(first, order.across(unit));
  return first;
}

/** Of units that successions join, or of one that exists at one moment alone. */
function changesOf(question: Question, units: UnitId[], lines: Line[]): UnitChange[] {
  const { from, to, unknown, order } = question;
  const before = inOrder(
    units.filter((unit) => from.states.has(unit)),
    order.before,
  );
  const after = inOrder(
    units.filter((unit) => to.states.has(unit)),
    order.across,
  );
  const lasting = before.filter((unit) => to.states.has(unit));
  const states = lasting.map((unit) => [from.states.get(unit)!, to.states.get(unit)!] as const);
  const own = states.flatMap(([a, b]) => ownKinds(question, a, b));

  // A succession that only moved to another day leaves no difference.
  if (lasting.length === before.length && lasting.length === after.length && own.length === 0) {
    return states.flatMap(([a, b]) => carried(question, a, b) ?? []);
  }
  const kinds: ChangeKind[] = [...kindsOfLines(lines, question), ...own];
  const ended = before.filter((unit) => !to.states.has(unit) && !lines.some((line) => line.from === unit));
  const begun = after.filter((unit) => !from.states.has(unit) && !lines.some((line) => line.to === unit));
  if (ended.some((unit) => !unknown.has(unit))) kinds.push('ABOLISHED');
  for (const unit of begun) {
    if (!unknown.has(unit)) kinds.push(question.reinstated.has(unit) ? 'REINSTATED' : 'CREATED');
  }
  const causes = [
    ...units,
    ...lines.flatMap(({ joins }) => joins.flatMap((join) => [join.from, join.to])),
    ...ended.flatMap((unit) => passedBy(unit, question.joins, question)),
    ...begun.flatMap((unit) => passedBy(unit, question.origins, question)),
    ...lasting.flatMap((unit) => question.reordered.get(unit) ?? []),
  ];
  return [{ kinds: inOrderOfKinds(kinds), before, after, units: [...new Set(causes)] }];
}

/** Of a unit that exists at both moments and that no succession joins with another one. */
function changeOfOne(question: Question, a: ComparedState, b: ComparedState): UnitChange | undefined {
  const own = ownKinds(question, a, b);
  if (own.length === 0) return carried(question, a, b);
  return changeOfUnit(a.unit, inOrderOfKinds(own), question.reordered.get(a.unit) ?? NONE);
}

const NONE: readonly UnitId[] = [];

/** The kinds of change of a unit that exists at both moments. */
function ownKinds({ joins, reordered }: Question, a: ComparedState, b: ComparedState): ChangeKind[] {
  const kinds: ChangeKind[] = [];
  if (a.name !== b.name || a.displayName !== b.displayName) kinds.push('RENAMED');
  if (a.kind !== b.kind) kinds.push('RECLASSIFIED');
  if (a.parent !== b.parent) {
    const followed = a.parent !== null && b.parent !== null && follows(joins, a.parent, b.parent);
    if (!followed) kinds.push('TRANSFERRED');
  } else if (reordered.has(a.unit)) kinds.push('REORDERED');
  return kinds;
}
