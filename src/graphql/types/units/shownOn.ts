/** The day on which a unit state is shown, and the tree of that day. */
import type { Day } from '../../../domain/words/day.js';
import type { Tree } from '../../../queries/units/tree.js';

/**
 * A value at hand, or a promise of it. Where the tree is at hand nothing waits: a promise for each of 10,000 units would
 * cost more than the answers themselves.
 */
export type MaybeLater<T> = T | Promise<T>;

export interface ShownOn {
  date: Day;
  /** A tree at hand costs no statement. */
  tree: () => MaybeLater<Tree>;
  /** A part of that tree with at least the unit and all units above it: enough for its path. */
  ancestors?: Pick<Tree, 'states'>;
}

/** Answers from the whole tree of the day. */
export function fromTree<T>(shown: ShownOn, answer: (tree: Tree) => T): MaybeLater<T> {
  const tree = shown.tree();
  return tree instanceof Promise ? tree.then(answer) : answer(tree);
}

/** Answers from the unit and the units above it, which may be at hand without the tree. */
export const fromAncestors = <T>(shown: ShownOn, answer: (tree: Pick<Tree, 'states'>) => T): MaybeLater<T> =>
  shown.ancestors ? answer(shown.ancestors) : fromTree(shown, answer);
