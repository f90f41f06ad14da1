/** What differs between two moments: matched by identity and succession, never by name. */

import { reorderedIn } from '../fold/reordered.js';
import type { UnitId } from '../words/event.js';
import { carried } from './carried.js';
import type { ChangeKind } from './changeKind.js';
import type { Between, ComparedTree } from './compared.js';
import { follows, groupsOf, inOrderOfKinds, type Join, joinsFrom, joinsOf } from './joins.js';
import { kindsOfLines } from './lineKinds.js';
import { type Line, linesOf, passedBy, turned } from './lines.js';
import { ranksAcross, ranksIn } from './rank.js';
import type { UnitChange } from './unitChange.js';

/** What is known of the time between the two moments. */
export interface Known {
  between: Between[];
  /** The units that an event of the difference creates, ends or places. */
  placed?: ReadonlySet<UnitId>;
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
  /** Each with its siblings that events placed, as far as none placed it itself. */
  reordered: ReadonlyMap<UnitId, UnitId[]>;
  unknown: ReadonlySet<UnitId>;
}

export function compareTrees(from: ComparedTree, to: ComparedTree, known: Known): UnitChange[] {
  const { between, placed = new Set(), unknown = new Set() } = known;
  const joins = joinsOf(between);
  const lines = linesOf(joins, { from, to });
  const back = between.filter(({ kind, backwards }) => kind === 'REINSTATED' && !backwards);
  const question = {
    from,
    to,
    unknown,
    joins: joinsFrom(joins),
    origins: joinsFrom(joins.map(turned)),
    reinstated: new Set(back.map((edge) => edge.to)),
    reordered: reorderedUnits(from, to, placed),
  };
  const groups = groupsOf(lines);
  const linesIn = linesByGroup(lines, groups);
  const joined = new Set(groups.flat());
  const single = [...new Set([...from.states.keys(), ...to.states.keys()])].filter(
    (unit) => !joined.has(unit) && !unknown.has(unit),
  );

  const ranks = { from: ranksIn(from), to: ranksAcross(from, to) };
  return [...groups, ...single.map((unit) => [unit])]
    .flatMap((units) => changesOf(question, units, ranks, linesIn.get(units) ?? []))
    .map((change) => ({ change, rank: rankOf(change, ranks.to) }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ change }) => change);
}

function linesByGroup(lines: Line[], groups: UnitId[][]): Map<UnitId[], Line[]> {
  const groupOf = new Map(groups.flatMap((units) => units.map((unit) => [unit, units] as const)));
  const byGroup = new Map<UnitId[], Line[]>(groups.map((units) => [units, []]));
  for (const line of lines) byGroup.get(groupOf.get(line.from) ?? [])?.push(line);
  return byGroup;
}

/** The units that did not keep their order among those siblings that both moments have. */
function reorderedUnits(
  from: ComparedTree,
  to: ComparedTree,
  placed: ReadonlySet<UnitId>,
): Map<UnitId, UnitId[]> {
  return new Map(
    [...to.children].flatMap(([parent, siblings]) => {
      const before = from.children.get(parent) ?? [];
      const reordered = reorderedIn(before, siblings, placed);
      if (reordered.length === 0) return [];
      const movers = [...new Set([...before, ...siblings])].filter((unit) => placed.has(unit));
      return reordered.map((unit) => [unit, placed.has(unit) ? [] : movers] as const);
    }),
  );
}

interface Ranks {
  from: Map<UnitId, number>;
  to: Map<UnitId, number>;
}

const inOrder = (units: UnitId[], ranks: Map<UnitId, number>) =>
  [...units].sort((a, b) => (ranks.get(a) ?? 0) - (ranks.get(b) ?? 0));

const rankOf = ({ before, after }: UnitChange, ranks: Map<UnitId, number>) =>
  Math.min(...(after.length > 0 ? after : before).map((unit) => ranks.get(unit) ?? Number.MAX_SAFE_INTEGER));

function changesOf(question: Question, units: UnitId[], ranks: Ranks, lines: Line[]): UnitChange[] {
  const { from, to, unknown } = question;
  const [unit, ...others] = units;
  if (unit !== undefined && others.length === 0 && from.states.has(unit) && to.states.has(unit))
    return changeOfOne(question, unit);
  const before = inOrder(units, ranks.from).filter((unit) => from.states.has(unit));
  const after = inOrder(units, ranks.to).filter((unit) => to.states.has(unit));
  const lasting = before.filter((unit) => to.states.has(unit));
  const own = lasting.flatMap((unit) => ownKinds(question, unit));

  // A succession that only moved to another day leaves no difference.
  if (lasting.length === before.length && lasting.length === after.length && own.length === 0) {
    return lasting.flatMap((unit) => carried(question, unit) ?? []);
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
function changeOfOne(question: Question, unit: UnitId): UnitChange[] {
  const own = ownKinds(question, unit);
  if (own.length === 0) return [carried(question, unit) ?? []].flat();
  const causes = new Set([unit, ...(question.reordered.get(unit) ?? [])]);
  return [{ kinds: inOrderOfKinds(own), before: [unit], after: [unit], units: [...causes] }];
}

/** The kinds of change of a unit that exists at both moments. */
function ownKinds({ from, to, joins, reordered }: Question, unit: UnitId): ChangeKind[] {
  const a = from.states.get(unit)!;
  const b = to.states.get(unit)!;
  const kinds: ChangeKind[] = [];
  if (a.name !== b.name || a.displayName !== b.displayName) kinds.push('RENAMED');
  if (a.kind !== b.kind) kinds.push('RECLASSIFIED');
  if (a.parent !== b.parent) {
    const followed = a.parent !== null && b.parent !== null && follows(joins, a.parent, b.parent);
    if (!followed) kinds.push('TRANSFERRED');
  } else if (reordered.has(unit)) kinds.push('REORDERED');
  return kinds;
}
