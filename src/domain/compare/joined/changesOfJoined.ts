/** The entries of units that successions join: one for each group of them. */
import type { UnitId } from '../../words/event.js';
import type { ChangeKind } from '../changeKind.js';
import type { ComparedTree } from '../compared.js';
import { ownKinds } from '../ownKinds.js';
import type { Question } from '../question.js';
import type { Order } from '../rank.js';
import type { UnitChange } from '../unitChange.js';
import { inOrderOfKinds } from './joins.js';
import { kindsOfLines } from './lineKinds.js';
import { type Line, passedBy } from './lines.js';

/** `lines`: all that join units of these groups. */
export function changesOfJoined(question: Question, groups: UnitId[][], lines: Line[]): UnitChange[] {
  const linesOf = linesByUnit(lines, groups);
  const changes: UnitChange[] = [];
  for (const units of groups) changes.push(...changesOf(question, units, linesOf.get(units[0]!) ?? []));
  return changes;
}

/** All units of a group have the same list. */
function linesByUnit(lines: Line[], groups: UnitId[][]): Map<UnitId, Line[]> {
  const linesOf = new Map<UnitId, Line[]>();
  for (const units of groups) {
    const own: Line[] = [];
    for (const unit of units) linesOf.set(unit, own);
  }
  for (const line of lines) linesOf.get(line.from)?.push(line);
  return linesOf;
}

// Loops instead of functions for each list: of these short-lived ones Node would compile dozens again for every comparison.
function changesOf(question: Question, units: UnitId[], lines: Line[]): UnitChange[] {
  const { from, to, order } = question;
  const before = inOrder(existing(units, from), order, 'before');
  const after = inOrder(existing(units, to), order, 'across');
  const lasting = existing(before, to);
  const own: ChangeKind[] = [];
  for (const unit of lasting) own.push(...ownKinds(question, from.states.get(unit)!, to.states.get(unit)!));
  // A succession that only moved to another day leaves no difference.
  if (own.length === 0 && lasting.length === before.length && lasting.length === after.length)
    return carriedAmong(question, lasting);
  const ended = withoutLine(missing(before, to), lines, 'from');
  const begun = withoutLine(missing(after, from), lines, 'to');
  const kinds = [...kindsOfLines(lines, question), ...own, ...kindsOfOthers(question, ended, begun)];
  const causes = new Set(units);
  for (const { joins } of lines) for (const { from, to } of joins) causes.add(from).add(to);
  for (const unit of ended) for (const other of passedBy(unit, question.joins, question)) causes.add(other);
  for (const unit of begun) for (const other of passedBy(unit, question.origins, question)) causes.add(other);
  for (const unit of lasting) for (const other of question.reordered.get(unit) ?? []) causes.add(other);
  return [{ kinds: inOrderOfKinds(kinds), before, after, units: [...causes] }];
}

function existing(units: UnitId[], { states }: ComparedTree): UnitId[] {
  const found: UnitId[] = [];
  for (const unit of units) if (states.has(unit)) found.push(unit);
  return found;
}

function missing(units: UnitId[], { states }: ComparedTree): UnitId[] {
  const found: UnitId[] = [];
  for (const unit of units) if (!states.has(unit)) found.push(unit);
  return found;
}

function inOrder(units: UnitId[], order: Order, side: 'before' | 'across'): UnitId[] {
  const placed: Placed[] = [];
  for (const unit of units) placed.push({ unit, place: order[side](unit) });
  return placed.sort(byPlace).map(unitIn);
}

interface Placed {
  unit: UnitId;
  place: number;
}

const byPlace = (a: Placed, b: Placed) => a.place - b.place;
const unitIn = ({ unit }: Placed) => unit;

function withoutLine(units: UnitId[], lines: Line[], end: 'from' | 'to'): UnitId[] {
  const found = new Set(units);
  for (const line of lines) found.delete(line[end]);
  return [...found];
}

function carriedAmong({ from, to, carried }: Question, lasting: UnitId[]): UnitChange[] {
  const changes: UnitChange[] = [];
  for (const unit of lasting) {
    const change = carried.changeOf(from.states.get(unit)!, to.states.get(unit)!);
    if (change) changes.push(change);
  }
  return changes;
}

/** The kinds of change of units in the group that no line joins with another one. */
function kindsOfOthers({ unknown, reinstated }: Question, ended: UnitId[], begun: UnitId[]): ChangeKind[] {
  const kinds: ChangeKind[] = [];
  for (const unit of ended) if (!unknown.has(unit)) kinds.push('ABOLISHED');
  for (const unit of begun)
    if (!unknown.has(unit)) kinds.push(reinstated.has(unit) ? 'REINSTATED' : 'CREATED');
  return kinds;
}
