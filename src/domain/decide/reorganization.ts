/** Whether a reorganization can be recorded: its events, or all the problems that prevent it. Pure. */

import type { Rule, Violation } from '../fold/rules/violation.js';
import type { History } from '../history/history.js';
import { type ProposedChange, type ReadChanges, readChanges } from '../input/readChanges.js';
import type { Resolution } from '../input/resolve.js';
import { resolveDays } from '../input/resolveDays.js';
import { hasErrors, type Problem, problem } from '../problems/problem.js';
import { textProblems } from '../problems/text.js';
import type { ReorganizationCommand } from '../words/command.js';
import type { Event, ReorganizationId, UnitId } from '../words/event.js';
import { finish, type Steps } from '../words/steps.js';
import { decideEvents } from './decideEvents.js';
import type { Decision } from './decision.js';
import { type InputPlaces, isDrafted, placeOf } from './inputPlaces.js';

/** Rules that may be broken only because another change of the same command is at fault. */
const FOLLOW_ON: Rule[] = [
  'CHILDREN_REMAIN',
  'PARENT_NOT_STANDING',
  'ANCHOR_NOT_STANDING',
  'NOT_STANDING_ON_DAY',
];

export const decideReorganization = (history: History, command: ReorganizationCommand) =>
  finish(decideReorganizationInSteps(history, command));

export function* decideReorganizationInSteps(
  history: History,
  command: ReorganizationCommand,
): Steps<Decision & { events: Event[] }> {
  const { changes, ...about } = command;
  const reorganization = {
    id: `${history.baseline.code}:r${history.numbers.reorganizations + 1}`,
    ...about,
  };
  const read = readChanges(history, proposedChanges(history, command, reorganization.id));
  const resolved = yield* resolveDays(history, read);
  const places = placesIn(read, resolved.resolutions);
  const events = places.drafts.map(({ event }) => event).sort((a, b) => read.order(a) - read.order(b));
  const spoiled = spoiledUnits(places, faultyChanges(command, places.drafts, resolved.problems));

  const decision = yield* decideEvents(
    history,
    { events, content: { reorganization } },
    {
      isOwn: (event) => isDrafted(places, event),
      pathOf: (violation) => placeOf(places, violation),
      isReported: (violation) => !followsOn(violation, spoiled),
      start: resolved.start,
    },
  );
  const problems = [
    ...reorganizationTextProblems(about),
    ...(changes.length === 0 ? [problem('NO_CHANGES', [], { path: 'changes' })] : []),
    ...read.problems,
    ...resolved.problems,
    ...decision.problems,
  ];
  return { ...decision, events, problems };
}

/** Each change gives one event: on its own day, or on that of the reorganization. */
function proposedChanges(
  { baseline, numbers }: History,
  { changes, effectiveOn }: ReorganizationCommand,
  reorganization: ReorganizationId,
): ProposedChange[] {
  return changes.map((change, i) => ({
    change,
    path: `changes[${i}]`,
    day: change.effectiveOn ?? effectiveOn,
    dayPath: change.effectiveOn === undefined ? 'effectiveOn' : `changes[${i}].effectiveOn`,
    event: {
      id: `${baseline.code}:e${numbers.events + i + 1}`,
      ownDay: change.effectiveOn === undefined ? undefined : true,
      precision: change.precision ?? 'DAY',
      reorganization,
    },
  }));
}

const placesIn = ({ newUnitIds }: ReadChanges, resolutions: Resolution[]): InputPlaces => ({
  drafts: resolutions.flatMap(({ events }) => events),
  found: new Map(resolutions.flatMap(({ found }) => [...found])),
  newUnitIds,
});

/** The changes that could not be resolved, or that contradict themselves. */
function faultyChanges(
  { changes }: ReorganizationCommand,
  drafts: InputPlaces['drafts'],
  problems: Problem[],
): string[] {
  const resolved = new Set(drafts.map(({ draft }) => draft.path));
  return changes
    .map((_, i) => `changes[${i}]`)
    .filter(
      (change) =>
        !resolved.has(change) || hasErrors(problems.filter(({ path }) => path?.startsWith(`${change}.`))),
    );
}

/** The units that faulty changes mention: they may break a rule only because of the fault. */
function spoiledUnits({ found, newUnitIds }: InputPlaces, faulty: string[]): Set<UnitId> {
  const mentioned = [...found, ...newUnitIds].filter(([path]) =>
    faulty.some((change) => path.startsWith(`${change}.`)),
  );
  return new Set(mentioned.map(([, unit]) => unit));
}

const followsOn = ({ rule, units }: Violation, spoiled: Set<UnitId>) =>
  FOLLOW_ON.includes(rule) && units.some((unit) => spoiled.has(unit));

const reorganizationTextProblems = (about: Omit<ReorganizationCommand, 'changes'>): Problem[] => [
  ...textProblems(about.title, 'name', 'title'),
  ...textProblems(about.note, 'note', 'note'),
  ...textProblems(about.legalBasis, 'note', 'legalBasis'),
  ...textProblems(about.source, 'note', 'source'),
];
