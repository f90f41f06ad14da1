/** Whether a reorganization can be recorded: its events, or every problem that stands in the way. Pure. */
import type { ReorganizationCommand } from './command.js';
import { type Consequences, consequences } from './consequences.js';
import type { DutyId, Event, PostId, Reorganization } from './event.js';
import type { History } from './history.js';
import { hasErrors, type Problem } from './problem.js';
import { readChanges } from './readChanges.js';
import type { Resolution } from './resolve.js';
import { resolveDays } from './resolveDays.js';
import type { Rule, Violation } from './rules.js';
import { textProblems } from './text.js';
import { valueNow } from './track.js';
import { violationProblem } from './violationProblems.js';

export interface Decision {
  problems: Problem[];
  events: Event[];
  reorganization: Reorganization;
  consequences: Consequences;
}

/** What may break only because another change of the same input is at fault. */
const FOLLOW_ON: Rule[] = [
  'CHILDREN_REMAIN',
  'PARENT_NOT_STANDING',
  'ANCHOR_NOT_STANDING',
  'NOT_STANDING_ON_DAY',
];

export function decideReorganization(history: History, command: ReorganizationCommand): Decision {
  const { code } = history.baseline;
  const { changes, ...about } = command;
  const reorganization = { id: `${code}:r${history.reorganizations + 1}`, ...about };
  const read = readChanges(history, command, reorganization.id);
  const resolved = resolveDays(history, read);

  const drafts = resolved.resolutions.flatMap(({ events }) => events);
  const events = drafts.map(({ event }) => event).sort((a, b) => read.order(a) - read.order(b));
  const outcome = consequences(history, events);
  const problems = [...reorganizationTextProblems(about), ...read.problems, ...resolved.problems];
  const found = new Map(resolved.resolutions.flatMap((resolution) => [...resolution.found]));
  const faulty = faultyChanges(command, drafts, resolved.problems);
  const spoiled = new Set(
    [...found, ...read.born]
      .filter(([path]) => faulty.some((change) => path.startsWith(`${change}.`)))
      .map(([, unit]) => unit),
  );
  const asked = {
    drafts,
    found,
    born: read.born,
    label: resolved.label,
    ...thingNames(history, events, outcome),
  };
  problems.push(
    ...newViolations(outcome)
      .filter(({ rule, units }) => !(FOLLOW_ON.includes(rule) && units.some((unit) => spoiled.has(unit))))
      .map((violation) => violationProblem(asked, violation)),
  );
  return { problems, events, reorganization, consequences: outcome };
}

/** The changes that could not be read, or contradict themselves: what they speak of may break a rule only for that. */
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

/** What breaks only with the new events: a warning that was given when it was recorded is not given again. */
function newViolations({ before, after }: Consequences): Violation[] {
  const text = ({ rule, event, units, duties, posts }: Violation) =>
    JSON.stringify([rule, event.id, units, duties, posts]);
  const known = new Set(before.violations.map(text));
  return after.violations.filter((violation) => !known.has(text(violation)));
}

/** The names of duties and posts for people. */
function thingNames(history: History, events: Event[], { before, after }: Consequences) {
  const made = new Map(
    events.flatMap((event) =>
      event.type === 'DutyTransferred' && event.data.duty !== undefined && event.data.name !== undefined
        ? [[event.data.duty, event.data.name] as const]
        : [],
    ),
  );
  const post = (id: PostId) =>
    [after.tree, before.tree].flatMap((tree) => valueNow(tree.posts, id) ?? tree.endedPosts.get(id) ?? [])[0];
  return {
    dutyName: (id: DutyId) => history.duties.get(id) ?? made.get(id) ?? id,
    postName: (id: PostId) => post(id)?.name ?? id,
    isPost: (id: string) => post(id) !== undefined,
  };
}

const reorganizationTextProblems = (about: Omit<ReorganizationCommand, 'changes'>): Problem[] => [
  ...textProblems(about.title, 'name', 'title'),
  ...textProblems(about.note, 'note', 'note'),
  ...textProblems(about.legalBasis, 'note', 'legalBasis'),
  ...textProblems(about.source, 'note', 'source'),
];
