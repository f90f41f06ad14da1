/** What every chart shares that comes after the registration: its events, and the rules that they break. */
import { consequences, newViolations } from '../consequences.js';
import type { Day } from '../day.js';
import { applyDay } from '../dayStep.js';
import type { Decision } from '../decide.js';
import type { Content, Event, EventId, Fact } from '../event.js';
import { type History, treeOnEve } from '../history.js';
import { unitsMadeBy } from '../made.js';
import type { Problem } from '../problem.js';
import { labelOf } from '../resolveDays.js';
import type { Violation } from '../rules.js';
import { thingNames } from '../thingNames.js';
import type { Tree } from '../tree.js';
import { violationProblem } from '../violationProblems.js';

/** A fact of a chart, and where the input says it. */
export interface ChartFact {
  fact: Fact;
  path: string;
  day: Day;
  note?: string;
  /** Known only to hold by its day. */
  isUncertain?: true;
}

/** The tree at the end of a day, with more events taken in. A copy. */
export function treeWith(history: History, day: Day, more: Event[] = []): Tree {
  const tree = treeOnEve(history, day);
  applyDay(tree, day, [...(history.byDay.get(day) ?? []), ...more]);
  return tree;
}

/** The facts as the next events of the ledger. `before`: how many of the same chart come first. */
export const eventsOf = ({ baseline, ledger }: History, facts: ChartFact[], before = 0): Event[] =>
  facts.map(({ fact, day, note, isUncertain }, i) => ({
    ...fact,
    id: `${baseline.code}:e${ledger.length + before + i + 1}`,
    effectiveOn: day,
    precision: isUncertain ? 'UNCERTAIN' : 'DAY',
    note,
  }));

export function decideChart(history: History, facts: ChartFact[], content: Content): Decision {
  const events = eventsOf(history, facts);
  const outcome = consequences(history, { events, content });
  const { before, after } = outcome;
  const paths = new Map(events.map(({ id }, i) => [id, facts[i]!.path]));
  const asked = {
    drafts: [],
    found: new Map(),
    born: new Map(),
    label: (unit: string) => labelOf(unit, after.tree, before.tree),
    ...thingNames(history, outcome),
  };
  const problems = newViolations(outcome).map((violation): Problem => {
    const told = violationProblem(asked, violation);
    const recorded = told.events.filter((id) => !paths.has(id));
    return { ...told, events: recorded, path: pathOf(paths, events, violation) };
  });
  return { problems, events, content, consequences: outcome };
}

/** The place of what breaks the rule; for a recorded event that it breaks, of the unit that it meets. */
function pathOf(paths: Map<EventId, string>, events: Event[], { event, rule, units }: Violation): string {
  const own =
    events.find(({ id }) => id === event.id) ??
    events.find((one) => unitsMadeBy(one).some((unit) => units.includes(unit)));
  if (!own) return 'units';
  const path = paths.get(own.id)!;
  return rule === 'SIBLING_NAME_TAKEN' ? `${path}.name` : path;
}
