/** The history of the benchmark: fifty years of reorganizations, then back-dated ones and amendments. */
import type { Kysely } from 'kysely';
import type { Tables } from '../src/database/tables.js';
import type { Day } from '../src/domain/words/day.js';
import { AMENDED_ON, amendments } from './amendments.js';
import { type Chain, startChains, yearOfChains } from './chains.js';
import { median } from './clock.js';
import { type Model, newUnit, registration, rename } from './organization.js';
import { type Cost, record, register, reorganize } from './recordings.js';
import {
  departmentsOf,
  QUIET_FROM,
  recording,
  renamings,
  type Scope,
  yearOfChanges,
} from './reorganizations.js';

export interface Recorded {
  what: string;
  runs: number;
  cost: Cost;
}

export interface LoadedHistory {
  recorded: Recorded[];
  chains: Chain[];
  /** The last revision before the back-dated reorganizations. */
  revisionBeforeBackdated: number;
  /** Records once more, after the server has gathered statistics. */
  recordWithStatistics: () => Promise<Recorded>;
}

const YEARS = 50;
const RUNS = 5;

/** Days on which exactly this number of teams was renamed. */
export const RENAMED_ON: [number, Day][] = [
  [1, '2027-04-01'],
  [10, '2027-05-01'],
  [100, '2027-06-01'],
  [1_000, '2027-07-01'],
];

/** The day on which a department of about 500 units was renamed. */
export const DEPARTMENT_RENAMED_ON = '2030-04-01';

export async function loadHistory(db: Kysely<Tables>, say: (line: string) => void): Promise<LoadedHistory> {
  const { command, model } = registration();
  const all = departmentsOf(model);
  const [busy, quiet] = [all.slice(0, QUIET_FROM), all.slice(QUIET_FROM)];
  const chains = startChains(model, [...model.children.get(quiet[0]!)!][0]!);
  const recorded: Recorded[] = [];
  const keep = (what: string, costs: Cost[]) => {
    recorded.push({ what, runs: costs.length, cost: middle(costs) });
    say(what);
  };
  keep('register 10,020 units', [await register(db, command)]);

  const years: Cost[] = [];
  for (let year = 1; year <= YEARS; year++) {
    const changes = [...yearOfChanges(model, scopeOf(busy)), ...yearOfChains(model, chains, year)];
    years.push(await reorganize(db, recording(`${1975 + year}-04-01`, changes)));
  }
  keep('a year, 100 changes: years 1 to 5', years.slice(0, 5));
  keep('a year, 100 changes: years 46 to 50', years.slice(-5));

  const revisionBeforeBackdated = YEARS + 1;
  const late = scopeOf(quiet);
  // The chains must keep their length.
  for (const { unit } of chains) late.touched.add(unit);
  const backdated: Cost[] = [];
  for (let run = 1; run <= RUNS; run++) {
    backdated.push(await reorganize(db, recording(`2000-10-0${run}`, backdatedChanges(model, late))));
  }
  keep('100 changes back-dated by 25 years', backdated);

  const renames = new Map(RENAMED_ON.map(([count]) => [count, [] as Cost[]]));
  for (const year of [2027, 2028, 2029]) {
    for (const [count, day] of RENAMED_ON) {
      const on = `${year}${day.slice(4)}`;
      renames.get(count)!.push(await reorganize(db, recording(on, renamings(model, scopeOf(busy), count))));
    }
  }
  for (const [count, costs] of renames) keep(`at the end, renames: ${count.toLocaleString('en')}`, costs);
  const department = busy[0]!;
  const change = { rename: { unit: department, name: rename(model, department) } };
  keep('at the end, one department of about 500 units renamed', [
    await reorganize(db, recording(DEPARTMENT_RENAMED_ON, [change])),
  ]);
  const recordWithStatistics = async () => {
    const costs: Cost[] = [];
    for (const on of ['2031-04-01', '2032-04-01', '2033-04-01']) {
      costs.push(await reorganize(db, recording(on, renamings(model, scopeOf(busy), 100))));
    }
    return { what: 'at the end, renames: 100, with statistics', runs: costs.length, cost: middle(costs) };
  };
  const other = { rename: { unit: busy[1]!, name: rename(model, busy[1]!) } };
  await reorganize(db, recording(AMENDED_ON, [other]));
  for (const [what, command] of await amendments(db)) {
    keep(what, [await record(db, command)]);
  }
  return { recorded, chains, revisionBeforeBackdated, recordWithStatistics };
}

const scopeOf = (departments: string[]): Scope => ({ departments, touched: new Set() });

/** Changes of units that have no recorded changes on later days. */
function backdatedChanges(model: Model, scope: Scope) {
  const creations = Array.from({ length: 20 }, () => {
    const section = model.random.pick([...model.children.get(model.random.pick(scope.departments))!]);
    const { id, ...unit } = newUnit(model, section, '係');
    scope.touched.add(id);
    return { create: { unit } };
  });
  return [...renamings(model, scope, 80), ...creations];
}

const middle = (costs: Cost[]): Cost => ({
  whole: median(costs.map(({ whole }) => whole)),
  decide: median(costs.map(({ decide }) => decide)),
  rows: median(costs.map(({ rows }) => rows)),
  learn: median(costs.map(({ learn }) => learn)),
});
