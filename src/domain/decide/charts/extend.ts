/**
 * An older chart was found: the organization is known from an earlier day. Units that only the older chart lists end by
 * the day of the later one; units that only the later one lists begin on that day.
 */

import type { Tree } from '../../fold/tree.js';
import type { History } from '../../history/history.js';
import { hasErrors, type Problem, problem } from '../../problems/problem.js';
import { textProblems } from '../../problems/text.js';
import type { BaselineUnit, ExtendBaseline } from '../../words/command.js';
import type { UnitId } from '../../words/event.js';
import type { Steps } from '../../words/steps.js';
import type { Decision, Refusal } from '../decision.js';
import { chartLookAlikes, coverageProblems, decideChart, eventsOf, treeWith } from './chart.js';
import { endsOn } from './endings.js';
import { statedDutiesAndPosts } from './statedDutiesAndPosts.js';
import { listedTextProblems, listedUnits, refsIn, unitFact } from './statedUnits.js';
import { tiedDutiesAndPosts } from './tiedDutiesAndPosts.js';
import { unitOnDay } from './unitOnDay.js';

export function* decideExtension(history: History, command: ExtendBaseline): Steps<Decision | Refusal> {
  const { baseline } = history;
  const { knownFrom: day, coverage, source } = command;
  const refused = [...dayProblems(day, baseline.knownFrom), ...coverageProblems(coverage)];
  if (refused.length > 0 || coverage === 'UNKNOWN') return { problems: refused };

  const ties = newTies(history, yield* treeWith(history, baseline.knownFrom));
  const listed = listedUnits(command.units, null, ties.idOf);
  const units = listed.map((one) => unitFact(one, day));
  const refs = refsIn(listed);
  const tree = yield* treeWith(history, day, eventsOf(history, units));
  const dutiesAndPosts = statedDutiesAndPosts(command, {
    day,
    tree,
    refs: refs.refs,
    ...tiedDutiesAndPosts(history),
  });
  const problems = [
    ...textProblems(source, 'note', 'source'),
    ...listedTextProblems(listed),
    ...refs.problems,
    ...ties.problems,
    ...dutiesAndPosts.problems,
    ...chartLookAlikes(tree, units),
  ];
  if (hasErrors(problems)) return { problems };
  const stated = [...units, ...dutiesAndPosts.facts];
  const decision = yield* decideChart(history, [...stated, ...endsOn(history, stated)], {
    extension: { knownFrom: day, coverage, source },
  });
  return { ...decision, problems: [...problems, ...decision.problems] };
}

const dayProblems = (day: string, knownFrom: string): Problem[] =>
  day < knownFrom ? [] : [problem('NOT_BEFORE_BASELINE', [day, knownFrom], { path: 'knownFrom' })];

/** Gives each unit of the chart the id of the known unit that it is, or else a new id. */
function newTies(history: History, tree: Tree) {
  const { baseline, unitIds, effective } = history;
  const later = { tree, refs: new Map(), day: baseline.knownFrom };
  const stated = new Set(
    effective.events.flatMap((event) => (event.type === 'UnitStated' ? [event.data.unit] : [])),
  );
  const tied = new Set<UnitId>();
  const problems: Problem[] = [];
  let count = unitIds.size;

  function tie(text: string, path: string): UnitId | Problem {
    const unit = unitIds.has(text) ? text : unitOnDay(later, text, path);
    if (typeof unit !== 'string') return unit;
    if (!stated.has(unit)) return problem('NOT_IN_LATER_CHART', [text, later.day], { path, units: [unit] });
    if (tied.has(unit)) return problem('REPEATED_UNIT', [text], { path, units: [unit] });
    tied.add(unit);
    return unit;
  }
  function idOf(said: BaselineUnit, path: string): UnitId {
    const found = said.unit === undefined ? undefined : tie(said.unit, `${path}.unit`);
    if (typeof found === 'string') return found;
    if (found) problems.push(found);
    return `${baseline.code}:u${++count}`;
  }
  return { idOf, problems };
}
