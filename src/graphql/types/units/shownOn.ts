/** The day on which a unit state is shown, and the tree of that day. */
import type { Day } from '../../../domain/words/day.js';
import type { Ancestry, Tree } from '../../../queries/units/tree.js';

/**
 * A value at hand, or a promise of it. Where the tree is at hand nothing waits: a promise for each of 10,000 units would
 * cost more than the answers themselves.
 */
export type MaybeLater<T> = T | Promise<T>;

export interface ShownOn {
  date: Day;
  /** The whole tree. One at hand costs no statement. */
  tree: () => MaybeLater<Tree>;
  /** A part of that tree with at least the unit and all units above it: enough for its path. Absent: the tree is at hand. */
  ancestors?: () => MaybeLater<Ancestry>;
}

const shown = new WeakMap<Tree, ShownOn>();

/** In a tree at hand: one for all its units. */
export function shownIn(tree: Tree): ShownOn {
  const known = shown.get(tree);
  if (known) return known;
  const made: ShownOn = { date: tree.moment.date, tree: () => tree };
  shown.set(tree, made);
  return made;
}

const from = <Source, T>(source: MaybeLater<Source>, answer: (source: Source) => T): MaybeLater<T> =>
  source instanceof Promise ? source.then(answer) : answer(source);

/** Answers from the whole tree of the day. */
export const fromTree = <T>(shown: ShownOn, answer: (tree: Tree) => T): MaybeLater<T> =>
  from(shown.tree(), answer);

/** Answers from the unit and the units above it. They are read without the rest of the tree, if that is not at hand. */
export const fromAncestors = <T>(shown: ShownOn, answer: (tree: Ancestry) => T): MaybeLater<T> =>
  from(shown.ancestors ? shown.ancestors() : shown.tree(), answer);
