/** What every chart shares, the first and later ones: its events, and the rules that they break. */

import { unitsCreatedBy } from '../../fold/createdIds.js';
import type { Violation } from '../../fold/rules/violation.js';
import { applyDayInSteps } from '../../fold/steps/dayStep.js';
import type { Tree } from '../../fold/tree.js';
import { eventsOn, treeOnEveInSteps } from '../../history/days.js';
import type { History } from '../../history/history.js';
import { lookAlikes } from '../../input/lookAlikes.js';
import { type Problem, problem } from '../../problems/problem.js';
import type { Chart } from '../../words/command.js';
import type { Content } from '../../words/content.js';
import type { Day } from '../../words/day.js';
import type { Event, EventId, Fact } from '../../words/event.js';
import type { Steps } from '../../words/steps.js';
import { decideEvents, type Reporting } from '../decideEvents.js';
import type { Decision } from '../decision.js';

/** A fact of a chart, and its place in the input. */
export interface ChartFact {
  fact: Fact;
  path: string;
  day: Day;
  note?: string;
  /** It is only known to be true by its day, not since when. */
  isUncertain?: true;
}

/** A copy of the tree at the end of a day, with more events applied. */
export function* treeWith(history: History, day: Day, more: Event[] = []): Steps<Tree> {
  const tree = yield* treeOnEveInSteps(history, day);
  yield* applyDayInSteps(tree, day, [...eventsOn(history, day), ...more]);
  return tree;
}

/** The facts as the next events of the ledger. */
export const eventsOf = ({ baseline, numbers }: History, facts: ChartFact[]): Event[] =>
  facts.map(({ fact, day, note, isUncertain }, i) => ({
    ...fact,
    id: `${baseline.code}:e${numbers.events + i + 1}`,
    effectiveOn: day,
    precision: isUncertain ? 'UNCERTAIN' : 'DAY',
    note,
  }));

export function* decideChart(
  history: History,
  facts: ChartFact[],
  content: Content,
  reporting: Pick<Reporting, 'isReported' | 'label'> = {},
): Steps<Decision> {
  const events = eventsOf(history, facts);
  const paths = new Map(events.map(({ id }, i) => [id, facts[i]!.path]));
  return yield* decideEvents(
    history,
    { events, content },
    {
      isOwn: (event) => paths.has(event),
      pathOf: (violation) => pathOf(paths, events, violation),
      correctsBrokenFirst: true,
      ...reporting,
    },
  );
}

/** The fact that breaks the rule; for a recorded event that is broken, the fact about the same unit. */
function pathOf(paths: Map<EventId, string>, events: Event[], { event, rule, units }: Violation): string {
  const own =
    events.find(({ id }) => id === event.id) ??
    events.find((one) => unitsCreatedBy(one).some((unit) => units.includes(unit)));
  if (!own) return 'units';
  const path = paths.get(own.id)!;
  return rule === 'SIBLING_NAME_TAKEN' ? `${path}.name` : path;
}

/** Warnings about units of the chart whose names look like those of siblings, in the tree of the chart's day. */
export const chartLookAlikes = (tree: Tree, facts: ChartFact[]): Problem[] =>
  lookAlikes(
    tree,
    facts.map(({ fact, path }) => ({ fact, path: `${path}.name` })),
  );

/** A chart covers the whole organization or a part of it. */
export const coverageProblems = (coverage: Chart['coverage']): Problem[] =>
  coverage === 'UNKNOWN' ? [problem('COVERAGE_NOT_STATED', [], { path: 'coverage' })] : [];
