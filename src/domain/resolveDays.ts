/** What all changes of a command mean, each read on the tree that its earlier days leave. */
import { applyDay } from './dayStep.js';
import type { UnitId } from './event.js';
import { factProblems } from './factProblems.js';
import { daysFrom, type History, treeOnEve } from './history.js';
import { lookAlikes } from './lookAlikes.js';
import type { KeptIds } from './made.js';
import type { Problem } from './problem.js';
import type { ReadChanges } from './readChanges.js';
import { type Resolution, resolveDay } from './resolve.js';
import { findThings } from './things.js';
import { copyTree, stateOf, type Tree, treePath } from './tree.js';
import { formatPath } from './unitRef.js';

/**
 * Resolves the changes day by day, each on the tree that the earlier days leave. `kept`: the ids that they gave when they
 * were recorded before.
 */
export function resolveDays(history: History, { drafts, refs, born }: ReadChanges, kept?: KeptIds) {
  const days = [...drafts.keys()].sort();
  const things = findThings(history, drafts, kept);
  const problems: Problem[] = [];
  const resolutions: Resolution[] = [];
  const first = days[0];
  if (first === undefined) return { problems, resolutions, label: (unit: UnitId) => unit };

  const tree = treeOnEve(history, first);
  const start = copyTree(tree);
  const label = (unit: UnitId) => labelOf(unit, tree, start);
  const recorded = new Map(daysFrom(history, first, []));
  for (const day of [...new Set([...recorded.keys(), ...days])].sort()) {
    const known = recorded.get(day) ?? [];
    const asked = drafts.get(day);
    if (!asked) {
      applyDay(tree, day, known);
      continue;
    }
    const resolution = resolveDay({
      day,
      eve: tree,
      recorded: known,
      drafts: asked,
      refs,
      born,
      knows: (id) => history.unitIds.has(id),
      things: things.on(day, tree),
    });
    resolutions.push(resolution);
    problems.push(
      ...resolution.problems,
      ...things.problems.splice(0),
      ...resolution.events.flatMap(({ draft, event }) => factProblems(draft, event, tree, label)),
    );
    const events = resolution.events.map(({ event }) => event);
    applyDay(tree, day, [...known, ...events]);
    problems.push(...lookAlikes(tree, resolution.events));
  }
  return { problems, resolutions, label };
}

/** A unit's path for people: as the changes leave it, else as it stood before them. */
export function labelOf(unit: UnitId, tree: Tree, start: Tree): string {
  const standing = [tree, start].find((one) => stateOf(one, unit));
  const path = standing ? treePath(standing, unit) : tree.ended.get(unit)?.path;
  return path ? formatPath(path) : unit;
}
