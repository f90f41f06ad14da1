/** What differs between two moments: matched by identity and succession, never by name. */

import type { UnitId } from '../words/event.js';
import type { ChangeKind } from './changeKind.js';
import { type Between, type ComparedTree, pathText } from './compared.js';
import { follows, groupsOf, inOrderOfKinds, type Join, joinsFrom, joinsOf } from './joins.js';
import { ranksAcross, ranksIn } from './rank.js';

/** One entry: units joined by succession, or one unit that differs. */
export interface UnitChange {
  kinds: ChangeKind[];
  /** Those of its units that exist at the first moment, and at the second; each in the order of its tree. */
  before: UnitId[];
  after: UnitId[];
  /** The units whose events caused it: its own, those that existed only in between, and the ancestors it moved with. */
  units: UnitId[];
}

interface Question {
  from: ComparedTree;
  to: ComparedTree;
  /** By the unit that they lead from. */
  joins: Map<UnitId, Join[]>;
  reinstated: Set<UnitId>;
  notYetKnown: Set<UnitId>;
}

/** `notYetKnown`: units that exist at one moment and are not yet known at the other: they neither began nor ended. */
export function compareTrees(
  from: ComparedTree,
  to: ComparedTree,
  between: Between[],
  notYetKnown: Set<UnitId> = new Set(),
): UnitChange[] {
  const joins = joinsOf(between);
  const back = between.filter(({ kind, backwards }) => kind === 'REINSTATED' && !backwards);
  const question = {
    ...{ from, to, notYetKnown },
    joins: joinsFrom(joins),
    reinstated: new Set(back.map((edge) => edge.to)),
  };
  const groups = groupsOf(joins);
  const joined = new Set(groups.flat());
  const single = [...new Set([...from.states.keys(), ...to.states.keys()])].filter(
    (unit) => !joined.has(unit) && !notYetKnown.has(unit),
  );

  const fromRanks = ranksIn(from);
  const toRanks = ranksAcross(from, to);
  return [...groups, ...single.map((unit) => [unit])]
    .flatMap((units) => changesOf(question, inOrder(units, fromRanks, toRanks)))
    .map((change) => ({ change, rank: rankOf(change, toRanks) }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ change }) => change);
}

interface Members {
  units: UnitId[];
  byFrom: UnitId[];
  byTo: UnitId[];
}

function inOrder(units: UnitId[], fromRanks: Map<UnitId, number>, toRanks: Map<UnitId, number>): Members {
  const by = (ranks: Map<UnitId, number>) => (a: UnitId, b: UnitId) =>
    (ranks.get(a) ?? 0) - (ranks.get(b) ?? 0);
  return { units, byFrom: [...units].sort(by(fromRanks)), byTo: [...units].sort(by(toRanks)) };
}

const rankOf = ({ before, after }: UnitChange, ranks: Map<UnitId, number>) =>
  Math.min(...(after.length > 0 ? after : before).map((unit) => ranks.get(unit) ?? Number.MAX_SAFE_INTEGER));

function changesOf(question: Question, { units, byFrom, byTo }: Members): UnitChange[] {
  const { from, to, joins, notYetKnown } = question;
  const before = byFrom.filter((unit) => from.states.has(unit));
  const after = byTo.filter((unit) => to.states.has(unit));
  const lasting = before.filter((unit) => to.states.has(unit));
  const own = lasting.flatMap((unit) => ownKinds(question, unit));

  // A unit that was created and ended in between leaves no difference.
  if (lasting.length === before.length && lasting.length === after.length && own.length === 0) {
    return lasting.flatMap((unit) => carried(question, unit) ?? []);
  }
  const here = units.flatMap((unit) => joins.get(unit) ?? []);
  const kinds: ChangeKind[] = [...here.map(({ kind }) => kind), ...own];
  const ended = before.filter((unit) => !to.states.has(unit) && !notYetKnown.has(unit));
  if (ended.some((unit) => !here.some((join) => join.from === unit))) kinds.push('ABOLISHED');
  for (const unit of after) {
    if (from.states.has(unit) || notYetKnown.has(unit) || here.some((join) => join.to === unit)) continue;
    kinds.push(question.reinstated.has(unit) ? 'REINSTATED' : 'CREATED');
  }
  return [{ kinds: inOrderOfKinds(kinds), before, after, units }];
}

/** The kinds of change of a unit that exists at both moments. */
function ownKinds({ from, to, joins }: Question, unit: UnitId): ChangeKind[] {
  const a = from.states.get(unit)!;
  const b = to.states.get(unit)!;
  const kinds: ChangeKind[] = [];
  if (a.name !== b.name || a.displayName !== b.displayName) kinds.push('RENAMED');
  if (a.kind !== b.kind) kinds.push('RECLASSIFIED');
  if (a.parent !== b.parent) {
    const followed = a.parent !== null && b.parent !== null && follows(joins, a.parent, b.parent);
    if (!followed) kinds.push('TRANSFERRED');
  } else if (a.after !== b.after) kinds.push('REORDERED');
  return kinds;
}

/** The unit itself did not change, but its path did, or it followed its merged parent. */
function carried({ from, to }: Question, unit: UnitId): UnitChange | undefined {
  const a = from.states.get(unit)!;
  const b = to.states.get(unit)!;
  if (a.parent === b.parent && pathText(from, unit) === pathText(to, unit)) return undefined;
  // The merged parent that it followed, and every ancestor that moved or was renamed.
  const carriers: UnitId[] = b.parent !== null && a.parent !== b.parent ? [b.parent] : [];
  for (let parent = b.parent; parent !== null; parent = to.states.get(parent)?.parent ?? null) {
    const then = from.states.get(parent);
    const now = to.states.get(parent);
    if (then && (then.name !== now?.name || then.parent !== now.parent)) carriers.push(parent);
  }
  return { kinds: ['CARRIED'], before: [unit], after: [unit], units: [unit, ...carriers] };
}
