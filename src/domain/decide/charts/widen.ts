/** Adds what the baseline left out: units, duties and posts that are known to exist from a day on. */

import { stateOf, type Tree, treePath } from '../../fold/tree.js';
import { coverageOn } from '../../history/coverage.js';
import type { History } from '../../history/history.js';
import { hasErrors, type Problem, problem } from '../../problems/problem.js';
import { textProblems } from '../../problems/text.js';
import type { BaselineUnit, WidenBaseline } from '../../words/command.js';
import type { Day } from '../../words/day.js';
import type { Parent, UnitId } from '../../words/event.js';
import type { Steps } from '../../words/steps.js';
import { formatPath } from '../../words/unitRef.js';
import type { Decision, Refusal } from '../decision.js';
import { chartLookAlikes, coverageProblems, decideChart, eventsOf, treeWith } from './chart.js';
import { statedDutiesAndPosts } from './statedDutiesAndPosts.js';
import { type ListedUnit, listedTextProblems, listedUnits, refsIn, unitFact } from './statedUnits.js';
import { unitOnDay } from './unitOnDay.js';

export function* decideWidening(history: History, command: WidenBaseline): Steps<Decision | Refusal> {
  const { baseline, dutyIds, postIds } = history;
  const { knownFrom: day = baseline.knownFrom, coverage, source } = command;
  const refused = [...dayProblems(day, baseline.knownFrom), ...coverageProblems(coverage)];
  if (refused.length > 0 || coverage === 'UNKNOWN') return { problems: refused };

  const widening = listWidening(history, command, yield* treeWith(history, day), day);
  const { listed, isKnown } = widening;
  const units = listed.filter(isNew).map((one) => unitFact(one, day, { after: one.after, widened: true }));
  const refs = refsIn(listed);
  const tree = yield* treeWith(history, day, eventsOf(history, units));
  const dutiesAndPosts = statedDutiesAndPosts(command, {
    ...{ day, tree, refs: refs.refs, widened: true },
    dutyId: (_, i) => `${baseline.code}:d${dutyIds.size + i + 1}`,
    postId: (_, i) => `${baseline.code}:p${postIds.size + i + 1}`,
  });
  const facts = [...units, ...dutiesAndPosts.facts];
  const problems = [
    ...textProblems(source, 'note', 'source'),
    ...listedTextProblems(listed.filter(isNew)),
    ...refs.problems,
    ...widening.problems,
    ...listed.filter((one) => isKnown(one)).flatMap((one) => differences(widening.tree, one)),
    ...dutiesAndPosts.problems,
    ...chartLookAlikes(tree, units),
    ...(facts.length === 0 && coverage === undefined
      ? [problem('NOTHING_SAID', ['units, duties, posts, coverage'], { path: 'units' })]
      : []),
    ...completeWarning(history, day),
  ];
  if (hasErrors(problems)) return { problems };
  const decision = yield* decideChart(history, facts, { widening: { knownFrom: day, coverage, source } });
  return { ...decision, problems: [...problems, ...decision.problems] };
}

const isNew = ({ said }: ListedUnit) => said.unit === undefined;

const dayProblems = (day: Day, knownFrom: Day): Problem[] =>
  day < knownFrom ? [problem('BEFORE_BASELINE', [day, knownFrom], { path: 'knownFrom' })] : [];

/** The units of the input. The known ones among them are found in the tree of the day. */
function listWidening(history: History, { units, under }: WidenBaseline, tree: Tree, day: Day) {
  const { baseline, unitIds } = history;
  const problems: Problem[] = [];
  const known = new Set<UnitId>();
  let count = unitIds.size;
  const find = (text: string, path: string): UnitId | undefined => {
    const found = unitOnDay({ tree, refs: new Map(), day }, text, path);
    if (typeof found === 'string') return found;
    problems.push(found);
    return undefined;
  };
  const top: Parent = (under === undefined ? undefined : find(under, 'under')) ?? null;
  const idOf = (said: BaselineUnit, path: string): UnitId => {
    const found = said.unit === undefined ? undefined : find(said.unit, `${path}.unit`);
    if (found === undefined) return `${baseline.code}:u${++count}`;
    if (known.has(found))
      problems.push(problem('REPEATED_UNIT', [said.unit ?? ''], { path: `${path}.unit` }));
    known.add(found);
    return found;
  };
  const listed = listedUnits(units, top, idOf);
  return { listed, problems, tree, isKnown: ({ unit }: ListedUnit) => known.has(unit) };
}

/** A known unit is listed only to place new ones below or beside it: what is said about it must be as recorded. */
function differences(tree: Tree, { said, path, unit, parent }: ListedUnit): Problem[] {
  const state = stateOf(tree, unit)!;
  const { name, kind, displayName = name } = state;
  const known = { name, kind, displayName };
  const label = formatPath(treePath(tree, unit));
  const aspects = ['name', 'kind', 'displayName'] as const;
  return [
    ...aspects
      .filter((aspect) => said[aspect] !== undefined && said[aspect] !== known[aspect])
      .map((aspect) =>
        problem('WIDENING_DIFFERS', [label, aspect, known[aspect]], {
          path: `${path}.${aspect}`,
          units: [unit],
        }),
      ),
    ...(parent === state.parent
      ? []
      : [problem('WIDENING_ELSEWHERE', [label], { path: `${path}.unit`, units: [unit] })]),
  ];
}

const completeWarning = ({ coverage }: History, day: Day): Problem[] =>
  coverageOn(coverage, day) === 'COMPLETE'
    ? [problem('ALREADY_COMPLETE', [day], { severity: 'WARNING', path: 'knownFrom' })]
    : [];
