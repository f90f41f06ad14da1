/** The entries of a comparison, by the rules on comparisons and without any code of the service. */
import type { Day } from '../../../src/domain/words/day.js';
import type { Event, Parent, UnitId } from '../../../src/domain/words/event.js';
import type { Covered } from './charts.js';
import type { ModelTree, ModelUnit } from './fold.js';
import { type Line, type Link, linesBetween, linksBetween, waysFrom } from './lines.js';
import { reorderedBetween } from './reorderedBetween.js';
import { isUnknownAt } from './unknown.js';

/** What is known at a moment. */
export interface Side {
  day: Day;
  /** The effective events of all days. */
  known: readonly Event[];
  /** As recorded. */
  recordedOn: ReadonlyMap<string, Day>;
  covered: readonly Covered[];
  tree: ModelTree;
}

export interface Entry {
  kinds: string[];
  before: UnitId[];
  after: UnitId[];
}

export function entriesBetween(from: Side, to: Side): Entry[] {
  const links = linksBetween(from, to);
  const lines = linesBetween(links, from.tree, to.tree);
  const reordered = reorderedBetween(from, to);
  const joined = groupsOf(lines);
  const others = [...new Set([...from.tree.units.keys(), ...to.tree.units.keys()])]
    .filter((unit) => !joined.flat().includes(unit))
    .map((unit) => [unit]);
  return [...joined, ...others].flatMap((units) => {
    const before = inTree(from.tree).filter((unit) => units.includes(unit));
    const after = inTree(to.tree).filter((unit) => units.includes(unit));
    const own = before.flatMap((unit) => ownKinds(unit, from.tree, to.tree, links, reordered));
    // Only the day of the successions differs, or they were undone and came about again.
    const isUnchanged = own.length === 0 && before.toSorted().join() === after.toSorted().join();
    if (isUnchanged)
      return before
        .filter((unit) => isCarried(unit, from.tree, to.tree))
        .map((unit) => ({ kinds: ['CARRIED'], before: [unit], after: [unit] }));
    const kinds = new Set([
      ...kindsOfLines(
        lines.filter((line) => units.includes(line.from)),
        from.tree,
        to.tree,
      ),
      ...endsAndBeginnings(units, from, to, lines, links),
      ...own,
    ]);
    return kinds.size > 0 ? [{ kinds: [...kinds].sort(), before, after }] : [];
  });
}

/** Depth first, in the order of the establishment. */
export const inTree = ({ children }: ModelTree, parent: Parent = null): UnitId[] =>
  (children.get(parent) ?? []).flatMap((unit) => [unit, ...inTree({ children } as ModelTree, unit)]);

/** The units that lines join, directly or through each other. */
function groupsOf(lines: Line[]): UnitId[][] {
  const groups: Set<UnitId>[] = [];
  for (const { from, to } of lines) {
    const joined = groups.filter((group) => group.has(from) || group.has(to));
    for (const group of joined) groups.splice(groups.indexOf(group), 1);
    groups.push(new Set([from, to, ...joined.flatMap((group) => [...group])]));
  }
  return groups.map((group) => [...group]);
}

function kindsOfLines(lines: Line[], from: ModelTree, to: ModelTree): string[] {
  if (lines.length === 0) return [];
  const on = new Set(lines.flatMap(({ kinds }) => kinds));
  const units = [...new Set(lines.flatMap((line) => [line.from, line.to]))];
  const sources = (unit: UnitId) =>
    new Set([
      ...lines.flatMap((line) => (line.to === unit ? [line.from] : [])),
      ...(from.units.has(unit) ? [unit] : []),
    ]);
  const results = (unit: UnitId) =>
    new Set([
      ...lines.flatMap((line) => (line.from === unit ? [line.to] : [])),
      ...(to.units.has(unit) ? [unit] : []),
    ]);
  const kinds = [
    ...(on.has('MERGED') && units.some((unit) => sources(unit).size > 1) ? ['MERGED'] : []),
    ...(on.has('SPLIT') && units.some((unit) => results(unit).size > 1) ? ['SPLIT'] : []),
    ...(on.has('RECOMPOSED') ? ['RECOMPOSED'] : []),
  ];
  if (kinds.length > 0) return kinds;
  // One unit became one other.
  return on.size === 1 ? [...on] : ['RECOMPOSED'];
}

function endsAndBeginnings(units: UnitId[], from: Side, to: Side, lines: Line[], links: Link[]): string[] {
  return units.flatMap((unit) => {
    const isThen = from.tree.units.has(unit);
    if (isThen === to.tree.units.has(unit)) return [];
    if (isThen) {
      const goesOn = lines.some((line) => line.from === unit);
      return goesOn || isUnknownAt(unit, to, from) ? [] : ['ABOLISHED'];
    }
    if (lines.some((line) => line.to === unit) || isUnknownAt(unit, from, to)) return [];
    const isBack = links.some((link) => link.succession === 'REINSTATED' && link.to === unit && !link.back);
    return [isBack ? 'REINSTATED' : 'CREATED'];
  });
}

function ownKinds(
  unit: UnitId,
  from: ModelTree,
  to: ModelTree,
  links: Link[],
  reordered: Set<UnitId>,
): string[] {
  const [then, now] = [from.units.get(unit), to.units.get(unit)];
  if (!then || !now) return [];
  const isRenamed = then.name !== now.name || then.displayName !== now.displayName;
  const hasMoved = then.parent !== now.parent && !hasFollowed(then, now, links);
  return [
    ...(isRenamed ? ['RENAMED'] : []),
    ...(then.kind === now.kind ? [] : ['RECLASSIFIED']),
    ...(hasMoved ? ['TRANSFERRED'] : []),
    ...(reordered.has(unit) ? ['REORDERED'] : []),
  ];
}

/** It followed its parent into mergers, or out of them if they are undone. */
function hasFollowed(then: ModelUnit, now: ModelUnit, links: Link[]): boolean {
  if (then.parent === null || now.parent === null) return false;
  const mergers = links.filter(({ succession }) => succession === 'MERGED' || succession === 'ABSORBED');
  return waysFrom(then.parent, mergers).some((way) => way.at(-1)?.to === now.parent);
}

/** It did not change itself, but its path did, or it followed its merged parent. */
function isCarried(unit: UnitId, from: ModelTree, to: ModelTree): boolean {
  const [then, now] = [from.units.get(unit), to.units.get(unit)];
  if (!then || !now) return false;
  return then.parent !== now.parent || pathOf(from, unit).join('\n') !== pathOf(to, unit).join('\n');
}

export const pathOf = (tree: ModelTree, unit: UnitId): string[] => {
  const state = tree.units.get(unit);
  return state ? [...(state.parent === null ? [] : pathOf(tree, state.parent)), state.name] : [];
};
