/** The same questions and recordings beside few organizations and beside many. */
import type { Kysely } from 'kysely';
import type { Tables } from '../../src/database/tables.js';
import { organizationByCode, organizationPage } from '../../src/queries/moment/organizations.js';
import { findUnits, searchUnits } from '../../src/queries/search/searchUnits.js';
import { loadTrees } from '../../src/queries/units/loadTrees.js';
import { recordReorganization, registerOrganization } from '../../src/record.js';
import { medianOf, timed } from '../clock.js';
import { withNewDatabase } from '../database.js';
import { loadDirectory, UNITS } from './load.js';

export interface DirectoryReport {
  organizations: number[];
  /** Medians in milliseconds, for each number of organizations. */
  measured: { what: string; ms: number[] }[];
}

const CODE = 'bench';
const on = '2011-03-11';

export async function measureDirectory(
  sizes: readonly number[],
  say: (text: string) => void,
): Promise<DirectoryReport> {
  const measured: DirectoryReport['measured'] = [];
  for (const organizations of sizes) {
    say(`${organizations} organizations, one of twenty with ${UNITS} units`);
    const times = await withNewDatabase(async (db) => {
      const { ms } = await timed(() => loadDirectory(db, organizations));
      say(`loaded in ${Math.round(ms / 1_000)} s`);
      await register(db);
      return timesOf(db);
    });
    for (const [what, ms] of times) {
      const row = measured.find((one) => one.what === what);
      if (row) row.ms.push(ms);
      else measured.push({ what, ms: [ms] });
    }
  }
  return { organizations: [...sizes], measured };
}

async function register(db: Kysely<Tables>): Promise<void> {
  const units = Array.from({ length: UNITS }, (_, i) => ({ name: `第${i + 1}課`, kind: '課' }));
  const input = { code: CODE, name: '計測市', knownFrom: '2000-04-01', units };
  const { problems } = await registerOrganization(db, input, 'local');
  if (problems.length > 0) throw new Error(problems.map(({ en }) => en).join('\n'));
}

async function timesOf(db: Kysely<Tables>): Promise<[string, number][]> {
  const { edges } = await organizationPage(db, { first: 50 }, 'ALL');
  const after = edges.at(-1)?.cursor;
  let recorded = 0;
  const works: [string, () => Promise<unknown>][] = [
    ['the list of organizations, a page of 50', () => organizationPage(db, { first: 50 }, 'ALL')],
    ['the page after it', () => organizationPage(db, { first: 50, after }, 'ALL')],
    ...['市', '川7', '株式会社'].map((search): [string, () => Promise<unknown>] => [
      `organizations whose name contains ${search}`,
      () => organizationPage(db, { first: 50, search }, 'ALL'),
    ]),
    ...['危機管理課', '総務課'].map((name): [string, () => Promise<unknown>] => [
      `findUnits ${name} on ${on}, 20 of them`,
      () => findUnits(db, { name, on }, { first: 20 }, 'ALL'),
    ]),
    ...['水道企画', '課'].map((text): [string, () => Promise<unknown>] => [
      `searchUnits ${text}, 20 of them`,
      () => searchUnits(db, { text }, { first: 20 }, 'ALL'),
    ]),
    ['one organization on a day', () => asOf(db)],
    ['one change recorded', () => rename(db, ++recorded)],
  ];
  const times: [string, number][] = [];
  for (const [what, work] of works) times.push([what, await medianOf(work, Number.POSITIVE_INFINITY)]);
  return times;
}

async function asOf(db: Kysely<Tables>): Promise<void> {
  const organization = await organizationByCode(db, CODE, 'ALL');
  if (!organization) throw new Error('The organization was not registered.');
  await loadTrees(db, [{ organization, date: on, revision: organization.revision }]);
}

async function rename(db: Kysely<Tables>, number: number): Promise<void> {
  const changes = [{ rename: { unit: `${CODE}:u1`, name: `第1課（${number}）` } }];
  const effectiveOn = new Date(Date.UTC(2012, 0, number)).toISOString().slice(0, 10);
  const input = { organization: CODE, reorganization: { title: '改称', effectiveOn, changes } };
  const { problems } = await recordReorganization(db, input, 'local');
  if (problems.length > 0) throw new Error(problems.map(({ en }) => en).join('\n'));
}

export function printedDirectory({ organizations, measured }: DirectoryReport): string {
  const widest = Math.max(...measured.map(({ what }) => what.length)) + 4;
  const line = (what: string, values: string[]) =>
    `${what.padEnd(widest)}${values.map((value) => value.padStart(16)).join('')}`;
  return [
    line(
      'median of',
      organizations.map((count) => count.toLocaleString('en')),
    ),
    ...measured.map(({ what, ms }) =>
      line(
        what,
        ms.map((one) => `${one.toFixed(1)} ms`),
      ),
    ),
  ].join('\n');
}
