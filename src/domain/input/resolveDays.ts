/** Resolves all changes of a command, day by day. */

import type { KeptIds } from '../fold/createdIds.js';
import { applyDayInSteps } from '../fold/steps/dayStep.js';
import { copyTree, stateOf, type Tree, treePath } from '../fold/tree.js';
import { daysBetween, eventsOn, treeOnEveInSteps } from '../history/days.js';
import type { History } from '../history/history.js';
import { organizationNameOnEve } from '../history/organizationName.js';
import type { Problem } from '../problems/problem.js';
import type { UnitId } from '../words/event.js';
import type { Steps } from '../words/steps.js';
import { formatPath } from '../words/unitRef.js';
import { dutiesAndPostsOf, dutiesAndPostsOn } from './dutiesAndPosts.js';
import { factProblems } from './facts.js';
import { lookAlikes } from './lookAlikes.js';
import type { ReadChanges } from './readChanges.js';
import { type Resolution, resolveDay } from './resolve.js';

export interface ResolvedDays {
  resolutions: Resolution[];
  problems: Problem[];
  /** The tree before all changes. Absent if there are none. */
  start?: Tree;
}

/**
 * Resolves the changes of each day in the tree after the days before it. `kept`: the ids that a corrected change gave
 * when it was first recorded.
 */
export function* resolveDays(
  history: History,
  { drafts, refs, newUnitIds }: ReadChanges,
  kept?: KeptIds,
): Steps<ResolvedDays> {
  const days = [...drafts.keys()].sort();
  const dutiesAndPosts = dutiesAndPostsOf(history, drafts, kept);
  const problems: Problem[] = [];
  const resolutions: Resolution[] = [];
  const first = days[0];
  if (first === undefined) return { problems, resolutions };

  const tree = yield* treeOnEveInSteps(history, first);
  const start = copyTree(tree);
  const label = (unit: UnitId) => labelOf(unit, tree, start);
  const recorded = daysBetween(history, first, days.at(-1) ?? first);
  for (const day of [...new Set([...recorded, ...days])].sort()) {
    const known = eventsOn(history, day);
    const ofDay = drafts.get(day);
    if (!ofDay) {
      yield* applyDayInSteps(tree, day, known);
      continue;
    }
    const found = dutiesAndPostsOn(dutiesAndPosts, { day, eve: tree, recorded: known });
    const resolution = resolveDay({
      day,
      eve: tree,
      recorded: known,
      drafts: ofDay,
      refs,
      newUnitIds,
      knows: (id) => history.unitIds.has(id),
      dutiesAndPosts: found.pointers,
    });
    const organizationName = () => organizationNameOnEve(history, day, drafted(resolutions));
    resolutions.push(resolution);
    problems.push(
      ...resolution.problems,
      ...found.problems,
      ...resolution.events.flatMap(({ draft, event }) =>
        factProblems(draft, event, { eve: tree, organizationName, label }),
      ),
    );
    const events = resolution.events.map(({ event }) => event);
    yield* applyDayInSteps(tree, day, [...known, ...events]);
    problems.push(
      ...lookAlikes(
        tree,
        resolution.events.map(({ draft, event }) => ({ fact: event, path: draft.path })),
      ),
    );
  }
  return { problems, resolutions, start };
}

const drafted = (resolutions: Resolution[]) =>
  resolutions.flatMap(({ events }) => events.map(({ event }) => event));

/** A unit's path for people: after the changes, else before them. */
export function labelOf(unit: UnitId, tree: Tree, start: Tree): string {
  const existing = [tree, start].find((one) => stateOf(one, unit));
  const path = existing ? treePath(existing, unit) : tree.ended.get(unit)?.path;
  return path ? formatPath(path) : unit;
}
