/** Whether an organization can be registered with the tree it is known to have had: its events, or the problems. */

import { newTree } from '../../fold/tree.js';
import { consequences } from '../../history/consequences.js';
import { newHistory } from '../../history/history.js';
import { readRefs } from '../../input/newUnits.js';
import { type Problem, problem } from '../../problems/problem.js';
import { textProblems } from '../../problems/text.js';
import type { RegisterOrganization } from '../../words/command.js';
import type { Baseline, Event, Fact } from '../../words/event.js';
import type { Decision } from '../decision.js';
import { statedDutiesAndPosts } from './statedDutiesAndPosts.js';
import { listedTextProblems, listedUnits } from './statedUnits.js';

export function decideRegistration(command: RegisterOrganization): Decision {
  const { code, name, timeZone = 'Asia/Tokyo', knownFrom, source } = command;
  const coverage = command.coverage === 'PARTIAL' ? 'PARTIAL' : 'COMPLETE';
  const baseline: Baseline = { code, name, timeZone, knownFrom, coverage, source };
  const content = { registration: baseline };
  let units = 0;
  const listed = listedUnits(command.units, null, () => `${code}:u${++units}`);
  const toEvent = (fact: Fact, i: number, note?: string): Event => ({
    ...fact,
    id: `${code}:e${i + 1}`,
    effectiveOn: knownFrom,
    precision: 'DAY',
    note,
  });
  const unitEvents = listed.map(({ said, unit, parent }, i) => {
    const { name, displayName, kind, note } = said;
    return toEvent({ type: 'UnitStated', data: { unit, name, displayName, kind, parent } }, i, note);
  });
  const refs = readRefs(listed.map(({ said, path, unit }) => ({ ref: said.ref, path, id: unit })));
  const hasDutiesOrPosts = command.duties !== undefined || command.posts !== undefined;
  // Only duties and posts point into the tree, and folding it is half of the work.
  const { tree } = hasDutiesOrPosts
    ? consequences(newHistory(baseline), { events: unitEvents, content }).after
    : { tree: newTree() };
  const things = statedDutiesAndPosts(command, {
    day: knownFrom,
    tree,
    refs: refs.refs,
    dutyId: (_, i) => `${code}:d${i + 1}`,
    postId: (_, i) => `${code}:p${i + 1}`,
  });
  const events = [...unitEvents, ...things.facts.map(({ fact }, i) => toEvent(fact, unitEvents.length + i))];
  const outcome = consequences(newHistory(baseline), { events, content });
  const pathOf = new Map(listed.map(({ path }, i) => [events[i]!.id, path]));
  const problems = [
    ...organizationProblems(command),
    ...listedTextProblems(listed),
    ...listed
      .filter(({ said }) => said.unit !== undefined)
      .map(({ path }) =>
        problem('ONLY_WITH', ['unit', 'extendBaseline / widenBaseline'], { path: `${path}.unit` }),
      ),
    ...refs.problems,
    ...things.problems,
    ...outcome.after.violations
      .filter(({ rule }) => rule === 'SIBLING_NAME_TAKEN')
      .map(({ event, units }) => {
        const twin = listed.find(({ unit }) => unit === units[0])?.said.name ?? '';
        return problem('SIBLING_NAME_TAKEN', [twin, knownFrom], {
          path: `${pathOf.get(event.id)}.name`,
          units,
        });
      }),
  ];
  return { problems, content, events, consequences: outcome };
}

function organizationProblems(command: RegisterOrganization): Problem[] {
  const { code, name, timeZone, coverage, source, idempotencyKey } = command;
  return [
    ...(/^[A-Za-z0-9._-]{1,64}$/.test(code) ? [] : [problem('BAD_CODE', [], { path: 'code' })]),
    ...textProblems(name, 'name', 'name'),
    ...(timeZone === undefined || isTimeZone(timeZone)
      ? []
      : [problem('BAD_TIME_ZONE', [timeZone], { path: 'timeZone' })]),
    ...coverageProblems(coverage),
    ...textProblems(source, 'note', 'source'),
    ...textProblems(idempotencyKey, 'name', 'idempotencyKey'),
  ];
}

/** A chart holds the whole organization or a part of it. */
export const coverageProblems = (coverage: RegisterOrganization['coverage']): Problem[] =>
  coverage === 'UNKNOWN' ? [problem('COVERAGE_NOT_STATED', [], { path: 'coverage' })] : [];

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
