/** The history that is asked: fifty years of reorganizations, and what was recorded after them. */
import type { Kysely } from 'kysely';
import type { Tables } from '../src/database/tables.js';
import type { Day } from '../src/domain/words/day.js';
import { AMENDED_ON, amendments } from './amendments.js';
import { type Chain, startChains, yearOfChains } from './chains.js';
import { median } from './clock.js';
import { begin, registration, rename, type Standing } from './organization.js';
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
  /** The last revision before anything was recorded with a day that had passed. */
  revisionBeforeBackdated: number;
  /** Records as before, now that the server knows how large its tables are. */
  recordWithStatistics: () => Promise<Recorded>;
}

const YEARS = 50;
const RUNS = 5;

/** Days on which just so many teams were renamed. */
export const RENAMED_ON: [number, Day][] = [
  [1, '2027-04-01'],
  [10, '2027-05-01'],
  [100, '2027-06-01'],
  [1_000, '2027-07-01'],
];

/** The day on which a department with all below it got another name. */
export const DEPARTMENT_RENAMED_ON = '2030-04-01';

export async function loadHistory(db: Kysely<Tables>, say: (line: string) => void): Promise<LoadedHistory> {
  const { command, standing } = registration();
  const all = departmentsOf(standing);
  const [busy, quiet] = [all.slice(0, QUIET_FROM), all.slice(QUIET_FROM)];
  const chains = startChains(standing, [...standing.children.get(quiet[0]!)!][0]!);
  const recorded: Recorded[] = [];
  const keep = (what: string, costs: Cost[]) => {
    recorded.push({ what, runs: costs.length, cost: middle(costs) });
    say(what);
  };
  keep('register 10,020 units', [await register(db, command)]);

  const years: Cost[] = [];
  for (let year = 1; year <= YEARS; year++) {
    const changes = [...yearOfChanges(standing, scopeOf(busy)), ...yearOfChains(standing, chains, year)];
    years.push(await reorganize(db, recording(`${1975 + year}-04-01`, changes)));
  }
  keep('a year, 100 changes: years 1 to 5', years.slice(0, 5));
  keep('a year, 100 changes: years 46 to 50', years.slice(-5));

  const revisionBeforeBackdated = YEARS + 1;
  const late = scopeOf(quiet);
  // The chains stay as long as they are.
  for (const { unit } of chains) late.touched.add(unit);
  const backdated: Cost[] = [];
  for (let run = 1; run <= RUNS; run++) {
    backdated.push(await reorganize(db, recording(`2000-10-0${run}`, backdatedChanges(standing, late))));
  }
  keep('100 changes back-dated by 25 years', backdated);

  const renames = new Map(RENAMED_ON.map(([count]) => [count, [] as Cost[]]));
  for (const year of [2027, 2028, 2029]) {
    for (const [count, day] of RENAMED_ON) {
      const on = `${year}${day.slice(4)}`;
      renames
        .get(count)!
        .push(await reorganize(db, recording(on, renamings(standing, scopeOf(busy), count))));
    }
  }
  for (const [count, costs] of renames) keep(`at the end, renames: ${count.toLocaleString('en')}`, costs);
  const department = busy[0]!;
  const change = { rename: { unit: department, name: rename(standing, department) } };
  keep('at the end, one department of about 500 units renamed', [
    await reorganize(db, recording(DEPARTMENT_RENAMED_ON, [change])),
  ]);
  const recordWithStatistics = async () => {
    const costs: Cost[] = [];
    for (const on of ['2031-04-01', '2032-04-01', '2033-04-01']) {
      costs.push(await reorganize(db, recording(on, renamings(standing, scopeOf(busy), 100))));
    }
    return { what: 'at the end, renames: 100, with statistics', runs: costs.length, cost: middle(costs) };
  };
  const other = { rename: { unit: busy[1]!, name: rename(standing, busy[1]!) } };
  await reorganize(db, recording(AMENDED_ON, [other]));
  for (const [what, command] of await amendments(db)) {
    keep(what, [await record(db, command)]);
  }
  return { recorded, chains, revisionBeforeBackdated, recordWithStatistics };
}

const scopeOf = (departments: string[]): Scope => ({ departments, touched: new Set() });

/** Nothing that was recorded for later days speaks of these units. */
function backdatedChanges(standing: Standing, scope: Scope) {
  const creations = Array.from({ length: 20 }, () => {
    const section = standing.random.pick([
      ...standing.children.get(standing.random.pick(scope.departments))!,
    ]);
    const { id, ...unit } = begin(standing, section, '係');
    scope.touched.add(id);
    return { create: { unit } };
  });
  return [...renamings(standing, scope, 80), ...creations];
}

const middle = (costs: Cost[]): Cost => ({
  whole: median(costs.map(({ whole }) => whole)),
  decide: median(costs.map(({ decide }) => decide)),
  rows: median(costs.map(({ rows }) => rows)),
  learn: median(costs.map(({ learn }) => learn)),
});
