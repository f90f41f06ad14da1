/** What DuckDB reads from a dump is what GraphQL answers, on each day and at each revision. */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import jsonld from 'jsonld';
import { wholeFolder } from '../../src/cli/running/wholeFolder.js';
import type { Change } from '../../src/domain/words/change.js';
import { recordReorganization, registerOrganization } from '../../src/record.js';
import { seed } from '../../src/server/seed.js';
import { localGovernmentCode } from '../../src/warehouse/localGovernment.js';
import { asker } from '../graphql/ask.js';
import { temporaryFolder } from '../server/process.js';
import { run as runHere } from '../support/commandLine.js';
import { testDatabase } from '../support/database.js';
import { afterAll, beforeAll, describe, expect, it } from '../support/jest.js';
import { duckIn } from './duck.js';

const { db, url } = await testDatabase();
const { ask } = await asker(db);
const home = await temporaryFolder();
const folder = join(home, 'history');
const run = (...args: string[]) => runHere(args, { DATABASE_URL: url }, home);
let duck: Awaited<ReturnType<typeof duckIn>>;

const town = {
  code: 'town',
  name: '町',
  knownFrom: '2020-04-01',
  units: [
    { name: '総務部', kind: '部', children: [{ name: '総務課', kind: '課' }] },
    { name: '民生課', kind: '課' },
  ],
  duties: [{ name: '広報', holders: ['総務部/総務課'] }],
};

const reforms: [string, Change][] = [
  ['2021-04-01', { rename: { unit: '民生課', name: '福祉課' } }],
  ['2022-04-01', { transferDuty: { duty: '広報', from: ['総務部/総務課'], to: ['福祉課'] } }],
  ['2023-04-01', { abolish: { unit: '総務部/総務課' } }],
];

beforeAll(async () => {
  await seed(db, 'local');
  await registerOrganization(db, town, 'local');
  for (const [effectiveOn, change] of reforms) {
    const reorganization = { title: '改正', effectiveOn, changes: [change] };
    expect(
      (await recordReorganization(db, { organization: 'town', reorganization }, 'local')).problems,
    ).toEqual([]);
  }
  // The last one is postponed, so that the revision makes a difference.
  await writeFile(
    join(home, 'later.yaml'),
    'reschedule:\n  organization: town\n  reorganization: town:r3\n  effectiveOn: 2024-04-01\n  reason: 延期\n',
  );
  expect(await run('record', 'later.yaml')).toMatchObject({ code: 0, stderr: '' });
  expect(await run('dump', '--parquet', folder)).toMatchObject({ code: 0, stderr: '' });
  duck = await duckIn(folder);
});

afterAll(() => duck.close());

const at = (day: string, revision: number) =>
  `(valid_from is null or valid_from <= date '${day}') and (valid_until is null or valid_until > date '${day}')
   and known_from <= ${revision} and (known_until is null or known_until > ${revision})`;

const moments = (code: string, days: string[], newest: number) =>
  days.flatMap((day) => Array.from({ length: newest + 1 }, (_, revision) => [code, day, revision] as const));

const townDays = [
  '2020-03-31',
  '2020-04-01',
  '2021-04-01',
  '2022-04-01',
  '2023-03-31',
  '2023-04-01',
  '2024-04-01',
];

describe('a dump in DuckDB', () => {
  it.each([
    ...moments('102041', ['2026-03-31', '2026-04-01'], 2),
    ...moments('town', townDays, 5),
  ])('has the units and duties of %s on %s at revision %i that GraphQL has', async (code, day, revision) => {
    const { organization } = await ask<{
      organization: {
        asOf: { units: object[]; duties: { duty: object; holder: object }[] };
        counts: { kinds: object[] }[];
      };
    }>(`{ organization(code: "${code}") {
        asOf(date: "${day}", knownAt: { revision: ${revision} }) {
          units { unit_id: unitId name display_name: displayName kind parent { unitId } valid_from: from valid_until: until }
          duties { duty { duty_id: dutyId } holder { holder_id: unitId } }
        }
        counts(on: ["${day}"], knownAt: { revision: ${revision} }) { kinds { kind count } }
      } }`);
    const units = await duck.ask(`
        select unit_id, name, display_name, kind, parent_id, valid_from, valid_until
        from 'units.parquet' where code = '${code}' and ${at(day, revision)}`);
    const nested = units.map(({ parent_id, ...unit }) => ({
      ...unit,
      parent: parent_id === null ? null : { unitId: parent_id },
    }));
    expect(sorted(nested)).toEqual(sorted(organization.asOf.units));
    const counts = await duck.ask(`
        select kind, count(*)::int as count from 'units.parquet' where code = '${code}' and ${at(day, revision)} group by kind`);
    expect(sorted(counts)).toEqual(sorted(organization.counts[0]?.kinds ?? []));
  });

  it.each(['units', 'successions'])('has the rows of %s in the order of their bytes', async (name) => {
    const rows = await duck.ask(`select * from '${name}.parquet'`);
    expect(rows.length).toBeGreaterThan(5);
    // DuckDB compares texts by their bytes.
    expect(rows).toEqual(await duck.ask(`select * from '${name}.parquet' order by all nulls last`));
  });

  it('has the holders of duties', async () => {
    const holders = async (day: string) =>
      (
        await duck.ask(`select holder_id from 'duty_holdings.parquet' where code = 'town' and ${at(day, 5)}`)
      ).map(({ holder_id }) => holder_id);
    expect([await holders('2022-03-31'), await holders('2022-04-01')]).toEqual([['town:u2'], ['town:u3']]);
  });

  it('counts too many where the revision is forgotten', async () => {
    const [forgotten] = await duck.ask(`
      select count(*)::int as count from 'units.parquet'
      where code = 'town' and valid_from <= date '2023-03-31' and (valid_until is null or valid_until > date '2023-03-31')`);
    const [asked] = await duck.ask(
      `select count(*)::int as count from 'units.parquet' where code = 'town' and ${at('2023-03-31', 5)}`,
    );
    expect(Number(forgotten?.count)).toBeGreaterThan(Number(asked?.count));
  });

  it('has instants, JSON and lists as such', async () => {
    expect(
      await duck.ask(
        "select count(*)::int as n from 'revisions.parquet' where recorded_at > timestamptz '2020-01-01'",
      ),
    ).toEqual([{ n: 7 }]);
    expect(
      await duck.ask(
        "select data->>'name' as name from 'events.parquet' where code = 'town' and type = 'UnitRenamed'",
      ),
    ).toEqual([{ name: '福祉課' }]);
    expect(
      await duck.ask(`select from_json(unit_ids, '["varchar"]') as units from 'sibling_orders.parquet'
        where code = 'town' and parent_id is null and known_until is null`),
    ).toEqual([{ units: ['town:u1', 'town:u3'] }]);
  });

  it('has truth values as such: an event that was postponed is not as it was recorded', async () => {
    expect(
      await duck.ask(
        "select distinct is_as_recorded as own from 'changes.parquet' where code = 'town' order by own",
      ),
    ).toEqual([{ own: false }, { own: true }]);
  });

  it('has the codes of local governments with five and six digits', async () => {
    expect(
      await duck.ask(
        "select code, local_government_code as six, local_government_code_5 as five from 'organizations.parquet' order by code",
      ),
    ).toEqual([
      { code: '102041', six: '102041', five: '10204' },
      { code: 'town', six: null, five: null },
    ]);
  });
});

const sorted = (rows: object[]) => rows.map((row) => JSON.stringify(Object.entries(row).sort())).sort();

describe('what describes a dump', () => {
  const json = async (name: string) => JSON.parse(await readFile(join(folder, name), 'utf8'));

  it('names every file and every column, with what it means', async () => {
    const { resources, version, sources } = await json('datapackage.json');
    const files = (await readdir(folder)).filter((name) => name.endsWith('.parquet'));
    expect(resources.map(({ path }: { path: string }) => path).sort()).toEqual(files.sort());
    // Those that are made for the functions have keys of tables, which mean nothing elsewhere.
    expect(files.filter((name) => name.includes('_rows'))).toEqual([]);
    expect(version).toBe('102041~2 town~5');
    expect(sources[0].title).toContain('伊勢崎市記者会見資料');
    const readme = await readFile(join(folder, 'README.md'), 'utf8');
    for (const { path, description, schema } of resources) {
      expect(description).not.toBe('');
      expect(readme).toContain(`## ${path}\n`);
      const described = await duck.ask(`describe select * from '${path}'`);
      expect(described.map(({ column_name }) => column_name)).toEqual(
        schema.fields.map(({ name }: { name: string }) => name),
      );
      for (const field of schema.fields) {
        expect(field.description).not.toBe('');
        expect(readme).toContain(`| ${field.name} |`);
      }
    }
  });

  it('is an entry of a catalogue, with the code of the municipality', async () => {
    const entry = await json('dcat.jsonld');
    const [dataset] = (await jsonld.expand(entry, { base: 'https://data.example.jp/' })) as Record<
      string,
      unknown[]
    >[];
    expect(dataset?.['@type']).toEqual(['http://www.w3.org/ns/dcat#Dataset']);
    expect(dataset?.['http://purl.org/dc/terms/spatial']).toMatchObject([
      { 'http://purl.org/dc/terms/identifier': [{ '@value': '102041' }] },
    ]);
    expect(dataset?.['http://www.w3.org/ns/dcat#distribution']).toHaveLength(
      (await json('datapackage.json')).resources.length,
    );
    expect(JSON.stringify(dataset)).toContain('https://data.example.jp/units.parquet');
  });

  it('has the address and the licence that were given', async () => {
    const options = [
      '--base',
      'https://data.example.jp/h/',
      '--license',
      'https://creativecommons.org/licenses/by/4.0/',
    ];
    expect(await run('dump', 'town', '--parquet', 'published', ...options)).toMatchObject({ code: 0 });
    const entry = JSON.parse(await readFile(join(home, 'published/dcat.jsonld'), 'utf8'));
    expect(entry['dct:license']).toEqual({ '@id': 'https://creativecommons.org/licenses/by/4.0/' });
    expect(entry['dcat:distribution'][0]['dcat:downloadURL']['@id']).toMatch(
      /^https:\/\/data\.example\.jp\/h\/\w+\.parquet$/,
    );
    expect(
      await (await duckIn(join(home, 'published'))).ask("select distinct code from 'units.parquet'"),
    ).toEqual([{ code: 'town' }]);
  });
});

describe('the folder of a dump', () => {
  it('may be there, if it is empty', async () => {
    await mkdir(join(home, 'empty'));
    expect(await run('dump', 'town', '--parquet', 'empty')).toMatchObject({ code: 0 });
    expect(await readdir(join(home, 'empty'))).toContain('units.parquet');
  });

  it.each([
    ['one with something in it', folder, /空のフォルダーではありません.*\n.*is not an empty folder/],
    ['a file', join(home, 'later.yaml'), /is not an empty folder/],
    ['one in a folder that is not there', join(home, 'no/where'), /cannot be written \(ENOENT\)/],
  ])('is refused: %s', async (_, path, sentence) => {
    const before = await readdir(home);
    expect(await run('dump', '--parquet', path)).toEqual({
      code: 1,
      stdout: '',
      stderr: expect.stringMatching(sentence),
    });
    expect(await readdir(home)).toEqual(before);
  });

  it('is not there, if a dump fails half-way', async () => {
    const before = await readdir(home);
    const failing = wholeFolder(join(home, 'half'), async (part) => {
      await writeFile(join(part, 'units.parquet'), 'begun');
      throw new Error('The connection is lost.');
    });
    await expect(failing).rejects.toThrow('The connection is lost.');
    expect(await run('dump', 'town', 'none', '--parquet', 'half')).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('none'),
    });
    expect(await readdir(home)).toEqual(before);
  });
});

it.each([
  ['102041', '10204', '102041'],
  ['10204', '10204', '102041'],
  ['011002', '01100', '011002'],
  ['131016', '13101', '131016'],
  ['100005', '10000', '100005'],
])('the code %s is %s with five digits and %s with six', (code, five, six) => {
  expect(localGovernmentCode(code)).toEqual({ five, six });
});

it.each(['102042', '991011', 'town', '1020411', '000000'])('%s is no code of a local government', (code) => {
  expect(localGovernmentCode(code)).toBeUndefined();
});
