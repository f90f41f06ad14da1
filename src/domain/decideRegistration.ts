/** Whether an organization can be registered with the tree it is known to have had: its events, or the problems. */
import { statedThings } from './baselineThings.js';
import type { BaselineUnit, RegisterOrganization } from './command.js';
import { type Consequences, consequences } from './consequences.js';
import type { Baseline, BornUnit, Event, Fact } from './event.js';
import { newHistory } from './history.js';
import { readRefs } from './newUnits.js';
import { type Problem, problem } from './problem.js';
import { unitTextProblems } from './shape.js';
import { textProblems } from './text.js';

export interface Registration {
  problems: Problem[];
  baseline: Baseline;
  events: Event[];
  consequences: Consequences;
}

interface Stated {
  said: BaselineUnit;
  path: string;
  unit: BornUnit;
}

export function decideRegistration(command: RegisterOrganization): Registration {
  const { code, name, timeZone = 'Asia/Tokyo', knownFrom, source } = command;
  const coverage = command.coverage === 'PARTIAL' ? 'PARTIAL' : 'COMPLETE';
  const baseline: Baseline = { code, name, timeZone, knownFrom, coverage, source };
  const stated = statedUnits(code, command.units);
  const toEvent = (fact: Fact, i: number, note?: string): Event => ({
    ...fact,
    id: `${code}:e${i + 1}`,
    effectiveOn: knownFrom,
    precision: 'DAY',
    note,
  });
  const unitEvents = stated.map(({ said, unit }, i) =>
    toEvent({ type: 'UnitStated', data: unit }, i, said.note),
  );
  const refs = readRefs(stated.map(({ said, path, unit }) => ({ ref: said.ref, path, id: unit.unit })));
  const { tree } = consequences(newHistory(baseline), unitEvents).after;
  const things = statedThings(command, tree, refs.refs);
  const events = [...unitEvents, ...things.facts.map((fact, i) => toEvent(fact, unitEvents.length + i))];
  const outcome = consequences(newHistory(baseline), events);
  const pathOf = new Map(stated.map(({ path }, i) => [events[i]!.id, path]));
  const problems = [
    ...organizationProblems(command),
    ...stated.flatMap(({ said, path }) => [
      ...unitTextProblems(said, path),
      ...textProblems(said.note, 'note', `${path}.note`),
      ...(said.unit === undefined
        ? []
        : [problem('ONLY_WITH', ['unit', 'extendBaseline / widenBaseline'], { path: `${path}.unit` })]),
    ]),
    ...refs.problems,
    ...things.problems,
    ...outcome.after.violations
      .filter(({ rule }) => rule === 'SIBLING_NAME_TAKEN')
      .map(({ event, units }) => {
        const twin = stated.find(({ unit }) => unit.unit === units[0])?.unit.name ?? '';
        return problem('SIBLING_NAME_TAKEN', [twin, knownFrom], {
          path: `${pathOf.get(event.id)}.name`,
          units,
        });
      }),
  ];
  return { problems, baseline, events, consequences: outcome };
}

/** The units of the baseline from the top down, each with the id it is given. */
function statedUnits(code: string, units: BaselineUnit[]): Stated[] {
  const stated: Stated[] = [];
  const state = (siblings: BaselineUnit[], parent: string | null, path: string) => {
    siblings.forEach((said, i) => {
      const unit = `${code}:u${stated.length + 1}`;
      const { name, displayName, kind } = said;
      stated.push({ said, path: `${path}[${i}]`, unit: { unit, name, displayName, kind, parent } });
      state(said.children ?? [], unit, `${path}[${i}].children`);
    });
  };
  state(units, null, 'units');
  return stated;
}

function organizationProblems(command: RegisterOrganization): Problem[] {
  const { code, name, timeZone, coverage, source, idempotencyKey } = command;
  return [
    ...(/^[A-Za-z0-9._-]{1,64}$/.test(code) ? [] : [problem('BAD_CODE', [], { path: 'code' })]),
    ...textProblems(name, 'name', 'name'),
    ...(timeZone === undefined || isTimeZone(timeZone)
      ? []
      : [problem('BAD_TIME_ZONE', [timeZone], { path: 'timeZone' })]),
    ...(coverage === 'UNKNOWN' ? [problem('COVERAGE_NOT_STATED', [], { path: 'coverage' })] : []),
    ...textProblems(source, 'note', 'source'),
    ...textProblems(idempotencyKey, 'name', 'idempotencyKey'),
  ];
}

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
