/** Whether an organization can be registered with the tree it is known to have had: its events, or the problems. */

import { newTree } from '../../fold/tree.js';
import { newHistory } from '../../history/history.js';
import { type Problem, problem } from '../../problems/problem.js';
import { textProblems } from '../../problems/text.js';
import { isCode } from '../../words/address.js';
import type { RegisterOrganization } from '../../words/command.js';
import type { Baseline } from '../../words/content.js';
import { finish, type Steps } from '../../words/steps.js';
import type { Decision } from '../decision.js';
import { chartLookAlikes, coverageProblems, decideChart, eventsOf, treeWith } from './chart.js';
import { statedDutiesAndPosts } from './statedDutiesAndPosts.js';
import { type ListedUnit, listedTextProblems, listedUnits, refsIn, unitFact } from './statedUnits.js';

export const decideRegistration = (command: RegisterOrganization): Decision =>
  finish(decideRegistrationInSteps(command));

export function* decideRegistrationInSteps(command: RegisterOrganization): Steps<Decision> {
  const { code, name, timeZone = 'Asia/Tokyo', knownFrom, source } = command;
  const coverage = command.coverage === 'PARTIAL' ? 'PARTIAL' : 'COMPLETE';
  const baseline: Baseline = { code, name, timeZone, knownFrom, coverage, source };
  const history = newHistory(baseline);

  let count = 0;
  const listed = listedUnits(command.units, null, () => `${code}:u${++count}`);
  const units = listed.map((one) => unitFact(one, knownFrom));
  const refs = refsIn(listed);
  // Only duties and posts point into the tree, and folding it is half of the work.
  const pointsIntoTree = command.duties !== undefined || command.posts !== undefined;
  const dutiesAndPosts = statedDutiesAndPosts(command, {
    day: knownFrom,
    tree: pointsIntoTree ? yield* treeWith(history, knownFrom, eventsOf(history, units)) : newTree(),
    refs: refs.refs,
    dutyId: (_, i) => `${code}:d${i + 1}`,
    postId: (_, i) => `${code}:p${i + 1}`,
  });
  const decision = yield* decideChart(
    history,
    [...units, ...dutiesAndPosts.facts],
    { registration: baseline },
    {
      // Every other rule can break only through what is a problem of the input already.
      isReported: ({ rule }) => rule === 'SIBLING_NAME_TAKEN',
      label: (unit) => listed.find((one) => one.unit === unit)?.said.name ?? '',
    },
  );
  const problems = [
    ...organizationProblems(command),
    ...listedTextProblems(listed),
    ...knownUnitProblems(listed),
    ...refs.problems,
    ...dutiesAndPosts.problems,
    ...decision.problems,
    ...chartLookAlikes(decision.consequences.after.tree, units),
  ];
  return { ...decision, problems };
}

function organizationProblems(command: RegisterOrganization): Problem[] {
  const { code, name, timeZone, coverage, source, idempotencyKey } = command;
  return [
    ...(isCode(code) ? [] : [problem('BAD_CODE', [], { path: 'code' })]),
    ...textProblems(name, 'name', 'name'),
    ...(timeZone === undefined || isTimeZone(timeZone)
      ? []
      : [problem('BAD_TIME_ZONE', [timeZone], { path: 'timeZone' })]),
    ...coverageProblems(coverage),
    ...textProblems(source, 'note', 'source'),
    ...textProblems(idempotencyKey, 'name', 'idempotencyKey'),
  ];
}

/** Before the registration no unit is known that the chart could name. */
const knownUnitProblems = (listed: ListedUnit[]): Problem[] =>
  listed
    .filter(({ said }) => said.unit !== undefined)
    .map(({ path }) =>
      problem('ONLY_WITH', ['unit', 'extendBaseline / widenBaseline'], { path: `${path}.unit` }),
    );

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
