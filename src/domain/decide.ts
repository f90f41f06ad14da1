/** Whether a reorganization can be recorded: its events, or every problem that stands in the way. Pure. */
import type { ReorganizationCommand } from './command.js';
import { type Consequences, consequences } from './consequences.js';
import type { Day } from './day.js';
import { applyDay } from './dayStep.js';
import type { DutyId, Event, PostId, Reorganization, UnitId } from './event.js';
import { factProblems } from './factProblems.js';
import { daysFrom, type History, treeOnEve } from './history.js';
import { lookAlikes } from './lookAlikes.js';
import { newUnitsOf, readRefs } from './newUnits.js';
import { type Problem, problem } from './problem.js';
import { type Draft, type Resolution, resolveDay } from './resolve.js';
import type { Rule, Violation } from './rules.js';
import { changeTextProblems, combinationProblems, verbProblems, verbsOf } from './shape.js';
import { textProblems } from './text.js';
import { findThings } from './things.js';
import { valueNow } from './track.js';
import { copyTree, stateOf, type Tree, treePath } from './tree.js';
import { formatPath } from './unitRef.js';
import { violationProblem } from './violationProblems.js';

export interface Decision {
  problems: Problem[];
  events: Event[];
  reorganization: Reorganization;
  consequences: Consequences;
}

/** What may break only because another change of the same input could not be read. */
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
  const unreadable = events.length < command.changes.length;
  const found = new Map(resolved.resolutions.flatMap((resolution) => [...resolution.found]));
  const asked = {
    drafts,
    found,
    born: read.born,
    label: resolved.label,
    ...thingNames(history, events, outcome),
  };
  problems.push(
    ...newViolations(outcome)
      .filter(({ rule }) => !unreadable || !FOLLOW_ON.includes(rule))
      .map((violation) => violationProblem(asked, violation)),
  );
  return { problems, events, reorganization, consequences: outcome };
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

interface ReadChanges {
  drafts: Map<Day, Draft[]>;
  refs: Map<string, UnitId>;
  born: Map<string, UnitId>;
  problems: Problem[];
  order: (event: Event) => number;
}

/** All that can be told of the changes without looking at the organization, save its baseline's day. */
function readChanges(history: History, command: ReorganizationCommand, reorganization: string): ReadChanges {
  const { code, knownFrom } = history.baseline;
  const problems = command.changes.length === 0 ? [problem('NO_CHANGES', [], { path: 'changes' })] : [];
  const drafts = new Map<Day, Draft[]>();
  const described = command.changes
    .flatMap((change, i) => newUnitsOf(change, `changes[${i}]`))
    .map(({ unit, path }, i) => ({ ref: unit.ref, path, id: `${code}:u${history.unitIds.size + i + 1}` }));
  const { refs, problems: refProblems } = readRefs(described);
  const positions = new Map<string, number>();

  command.changes.forEach((change, i) => {
    const path = `changes[${i}]`;
    const unreadable = [...verbProblems(change, path), ...combinationProblems(change, path)];
    const day = change.effectiveOn ?? command.effectiveOn;
    if (day <= knownFrom) {
      const field = change.effectiveOn === undefined ? 'effectiveOn' : `${path}.effectiveOn`;
      if (!problems.some((known) => known.path === field)) {
        problems.push(problem('NOT_AFTER_BASELINE', [day, knownFrom], { path: field }));
      }
    }
    problems.push(...unreadable, ...changeTextProblems(change, path));
    const [verb] = verbsOf(change);
    if (unreadable.length > 0 || day <= knownFrom || !verb) return;

    const id = `${code}:e${history.events.length + i + 1}`;
    positions.set(id, i);
    const toEvent: Draft['toEvent'] = (fact) => ({
      ...fact,
      id,
      effectiveOn: day,
      ownDay: change.effectiveOn === undefined ? undefined : true,
      precision: change.precision ?? 'DAY',
      clause: change.clause,
      note: change.note,
      reorganization,
    });
    drafts.set(day, [...(drafts.get(day) ?? []), { change, verb, path, toEvent }]);
  });
  return {
    drafts,
    refs,
    born: new Map(described.map(({ path, id }) => [path, id])),
    problems: [...problems, ...refProblems],
    order: ({ id }) => positions.get(id) ?? 0,
  };
}

/** Resolves the changes day by day, each on the tree that the earlier days leave. */
function resolveDays(history: History, { drafts, refs, born }: ReadChanges) {
  const days = [...drafts.keys()].sort();
  const things = findThings(history, drafts);
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
    const knows = (id: string) => history.unitIds.has(id);
    const resolution = resolveDay({
      day,
      eve: tree,
      recorded: known,
      drafts: drafts.get(day) ?? [],
      refs,
      born,
      knows,
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
function labelOf(unit: UnitId, tree: Tree, start: Tree): string {
  const standing = [tree, start].find((one) => stateOf(one, unit));
  const path = standing ? treePath(standing, unit) : tree.ended.get(unit)?.path;
  return path ? formatPath(path) : unit;
}

const reorganizationTextProblems = (about: Omit<ReorganizationCommand, 'changes'>): Problem[] => [
  ...textProblems(about.title, 'name', 'title'),
  ...textProblems(about.note, 'note', 'note'),
  ...textProblems(about.legalBasis, 'note', 'legalBasis'),
  ...textProblems(about.source, 'note', 'source'),
];
