/** Whether a reorganization can be recorded: its events, or every problem that stands in the way. Pure. */

import type { Rule } from '../fold/rules.js';
import { consequences, newViolations } from '../history/consequences.js';
import type { History } from '../history/history.js';
import { dutyAndPostNames } from '../input/dutyAndPostNames.js';
import { type AskedChange, readChanges } from '../input/readChanges.js';
import type { Resolution } from '../input/resolve.js';
import { resolveDays } from '../input/resolveDays.js';
import { hasErrors, type Problem, problem } from '../problems/problem.js';
import { textProblems } from '../problems/text.js';
import type { ReorganizationCommand } from '../words/command.js';
import type { ReorganizationId } from '../words/event.js';
import { violationProblem } from './violationProblems.js';

/** What may break only because another change of the same input is at fault. */
const FOLLOW_ON: Rule[] = [
  'CHILDREN_REMAIN',
  'PARENT_NOT_STANDING',
  'ANCHOR_NOT_STANDING',
  'NOT_STANDING_ON_DAY',
];

export function decideReorganization(history: History, command: ReorganizationCommand) {
  const { code } = history.baseline;
  const { changes, ...about } = command;
  const reorganization = { id: `${code}:r${history.reorganizations.size + 1}`, ...about };
  const content = { reorganization };
  const read = readChanges(history, askedChanges(history, command, reorganization.id));
  const resolved = resolveDays(history, read);

  const drafts = resolved.resolutions.flatMap(({ events }) => events);
  const events = drafts.map(({ event }) => event).sort((a, b) => read.order(a) - read.order(b));
  const outcome = consequences(history, { events, content });
  const problems = [
    ...reorganizationTextProblems(about),
    ...(changes.length === 0 ? [problem('NO_CHANGES', [], { path: 'changes' })] : []),
    ...read.problems,
    ...resolved.problems,
  ];
  const found = new Map(resolved.resolutions.flatMap((resolution) => [...resolution.found]));
  const faulty = faultyChanges(command, drafts, resolved.problems);
  const spoiled = new Set(
    [...found, ...read.newUnitIds]
      .filter(([path]) => faulty.some((change) => path.startsWith(`${change}.`)))
      .map(([, unit]) => unit),
  );
  const asked = {
    drafts,
    found,
    newUnitIds: read.newUnitIds,
    label: resolved.label,
    ...dutyAndPostNames(history, outcome),
  };
  problems.push(
    ...newViolations(outcome)
      .filter(({ rule, units }) => !(FOLLOW_ON.includes(rule) && units.some((unit) => spoiled.has(unit))))
      .map((violation) => violationProblem(asked, violation)),
  );
  return { problems, events, content, consequences: outcome };
}

/** Each change gives one event: on its own day, or on that of the reorganization. */
function askedChanges(
  { baseline, ledger }: History,
  { changes, effectiveOn }: ReorganizationCommand,
  reorganization: ReorganizationId,
): AskedChange[] {
  return changes.map((change, i) => ({
    change,
    path: `changes[${i}]`,
    day: change.effectiveOn ?? effectiveOn,
    dayPath: change.effectiveOn === undefined ? 'effectiveOn' : `changes[${i}].effectiveOn`,
    event: {
      id: `${baseline.code}:e${ledger.length + i + 1}`,
      ownDay: change.effectiveOn === undefined ? undefined : true,
      precision: change.precision ?? 'DAY',
      reorganization,
    },
  }));
}

/** The changes that could not be effectiveEventsOf, or contradict themselves: what they speak of may break a rule only for that. */
function faultyChanges(
  { changes }: ReorganizationCommand,
  drafts: Resolution['events'],
  problems: Problem[],
): string[] {
  const read = new Set(drafts.map(({ draft }) => draft.path));
  return changes
    .map((_, i) => `changes[${i}]`)
    .filter(
      (change) =>
        !read.has(change) || hasErrors(problems.filter(({ path }) => path?.startsWith(`${change}.`))),
    );
}

const reorganizationTextProblems = (about: Omit<ReorganizationCommand, 'changes'>): Problem[] => [
  ...textProblems(about.title, 'name', 'title'),
  ...textProblems(about.note, 'note', 'note'),
  ...textProblems(about.legalBasis, 'note', 'legalBasis'),
  ...textProblems(about.source, 'note', 'source'),
];
