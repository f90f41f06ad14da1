/** The roles that `enkaku roles` prints, on a real server: what each can do, and what it cannot. */
import { randomBytes } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import { openDatabase } from '../../src/database/connection.js';
import { migrate } from '../../src/database/migrate.js';
import { rolesSql } from '../../src/database/roles/rolesSql.js';
import { type Tables, tables } from '../../src/database/tables.js';
import { rebuildOutdated } from '../../src/rebuild.js';
import { recordReorganization, registerOrganization } from '../../src/record.js';
import { asker } from '../graphql/ask.js';
import { creates, record, register, result, revisionsOf } from '../record/town.js';
import { temporaryFolder } from '../server/process.js';
import { run } from '../support/commandLine.js';
import { testDatabase } from '../support/database.js';
import { afterAll, beforeAll, describe, expect, it } from '../support/jest.js';
import { asAdministrator } from '../support/testServer.js';

const { db: owner, url } = await testDatabase();
const prefix = `enkaku_t${randomBytes(4).toString('hex')}`;
const names = [`${prefix}_recording`, `${prefix}_reading`, `${prefix}_reader`] as const;
const opened: Kysely<Tables>[] = [];

async function openAs(role: string): Promise<Kysely<Tables>> {
  const address = new URL(url);
  address.username = role;
  address.password = 'known to this test';
  const db = openDatabase(address.href);
  opened.push(db);
  return db;
}

await sql.raw(rolesSql(prefix)).execute(owner);
// It may be run again.
await sql.raw(rolesSql(prefix)).execute(owner);
for (const name of names) await sql`alter role ${sql.ref(name)} password 'known to this test'`.execute(owner);
const recording = await openAs(names[0]);
const reading = await openAs(names[1]);
const analyst = await openAs(names[2]);

// What the roles were granted went with the database, which is dropped before.
afterAll(async () => {
  for (const db of opened) await db.destroy();
  await asAdministrator(process.env.TEST_SERVER ?? '', async (db) => {
    for (const name of names) await sql`drop role ${sql.ref(name)}`.execute(db);
  });
});

const refusal = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => 'done',
    (error: unknown) => Object(error).code ?? error,
  );
const DENIED = '42501';
const preview = `{ organization(code: "a") { preview(of: { record: { title: "試し", effectiveOn: "2026-06-01",
  changes: [{ create: { unit: { name: "新設部", kind: "部" } } }] } }) { problems { code } snapshot { units { name } } } } }`;

describe('the role that records', () => {
  it('starts on a database that is up to date, records, tries out and reads', async () => {
    expect(await migrate(recording)).toEqual([]);
    await rebuildOutdated(recording);
    await register(recording, 'a');
    expect(result(await record(recording, 'a', creates('文化部')))).toBe(2);
    const { ask } = await asker(recording);
    expect(JSON.stringify(await ask(preview))).toContain('新設部');
    expect(
      JSON.stringify(
        await ask('{ organization(code: "a") { asOf(date: "2026-04-01") { roots { name } } } }'),
      ),
    ).toContain('文化部');
  });

  it('records a revision of many rows', async () => {
    const units = Array.from({ length: 6_000 }, (_, i) => ({ name: `第${i + 1}課`, kind: '課' }));
    const { problems, revision } = await registerOrganization(
      recording,
      { code: 'large', name: '大市', knownFrom: '2025-04-01', units },
      'hanako',
    );
    expect([problems, revision]).toEqual([[], 1]);
    const { rows } = await sql<{ count: number }>`
      select count(*)::int from unit_state where unit like 'large:%'`.execute(reading);
    expect(rows).toEqual([{ count: 6_000 }]);
  });

  it('writes down how far webhooks have been told, adds and removes none', async () => {
    const told = sql`insert into webhook_delivery (webhook, organization, revision)
      select webhook.id, organization.id, 0 from webhook, organization`;
    expect(await refusal(told.execute(recording))).toBe('done');
    expect(await refusal(sql`update webhook_delivery set attempts = 1`.execute(recording))).toBe('done');
    expect(await refusal(sql`delete from webhook_delivery`.execute(recording))).toBe(DENIED);
    expect(await refusal(sql`select secret from webhook`.execute(recording))).toBe('done');
    expect(await refusal(sql`select secret from webhook`.execute(reading))).toBe(DENIED);
  });

  const kept = Object.keys(tables).filter((table) => table !== 'webhook_delivery');
  it.each(kept)('changes and removes no row of %s', async (table) => {
    // The last column that the database does not fill in itself.
    const columns = Object.entries(tables[table as keyof typeof tables]);
    const [column = ''] = columns.findLast(([, type]) => !type.endsWith('generated')) ?? [];
    const name = sql.ref(table);
    const wrong = [
      sql`update ${name} set ${sql.ref(column)} = ${sql.ref(column)}`,
      sql`delete from ${name}`,
      sql`truncate ${name} cascade`,
      sql`drop table ${name}`,
      sql`alter table ${name} disable trigger all`,
    ];
    for (const statement of wrong) expect(await refusal(statement.execute(recording))).toBe(DENIED);
    const inserts = await sql<{
      may: boolean;
    }>`select has_table_privilege(${table}, 'insert') as may`.execute(recording);
    expect(inserts.rows[0]?.may).toBe(['organization', 'revision', 'event'].includes(table));
  });

  it('changes no rows of earlier revisions by the functions of the owner', async () => {
    const before = await owner.selectFrom('unit_state').selectAll().execute();
    const rows = JSON.stringify({ closeUnits: [{ key: 'a:u1', from: '2025-04-01', until: null }] });
    expect(await refusal(sql`select project_further(1, 2, ${rows}::jsonb)`.execute(recording))).toBe('P0001');
    expect(await refusal(sql`select project(1, 2, ${rows}::jsonb)`.execute(recording))).toBe(DENIED);
    expect(await owner.selectFrom('unit_state').selectAll().execute()).toEqual(before);
  });

  it('cannot put tables of its own in the place of the real ones', async () => {
    const before = await revisionsOf(owner, 'a');
    await recording.connection().execute(async (session) => {
      await sql`create temporary table organization as select * from organization`.execute(session);
      const { problems } = await recordReorganization(
        session,
        { organization: 'a', reorganization: creates('影部').reorganization },
        'hanako',
      ).catch((error: unknown) => ({ problems: [Object(error).code] }));
      expect(problems).toEqual([DENIED]);
    });
    expect(await revisionsOf(owner, 'a')).toEqual(before);
    expect(await refusal(sql`create table organization2 (id int)`.execute(recording))).toBe(DENIED);
    expect(
      await refusal(sql`create function evil() returns int language sql as 'select 1'`.execute(recording)),
    ).toBe(DENIED);
  });
});

describe('the role that reads', () => {
  it('verifies the ledger and its rows, and writes and checks a witness, on the command line', async () => {
    const address = new URL(url);
    address.username = names[1];
    address.password = 'known to this test';
    const { PATH = '' } = process.env;
    const folder = await temporaryFolder();
    const command = (...args: string[]) => run(args, { DATABASE_URL: address.href, PATH }, folder);
    expect(await command('verify', 'a')).toMatchObject({ code: 0, stderr: '' });
    expect(await command('witness', 'write', '--to', 'w.jsonl')).toMatchObject({ code: 0, stderr: '' });
    expect(await command('witness', 'check', '--from', 'w.jsonl')).toMatchObject({ code: 0, stderr: '' });
    // It may do no more than that.
    expect((await command('rebuild', 'a')).code).not.toBe(0);
  });

  it('reads and tries out', async () => {
    expect(await migrate(reading)).toEqual([]);
    const { ask } = await asker(reading);
    expect(JSON.stringify(await ask(preview))).toContain('新設部');
  });

  it('records nothing, and its service says that it cannot write', async () => {
    const before = await revisionsOf(owner, 'a');
    expect(await refusal(record(reading, 'a', creates('秘書部')))).toBe(DENIED);
    const { attempt } = await asker(reading);
    const { errors } =
      await attempt(`mutation { recordReorganization(input: { organization: "a", reorganization: {
      title: "機構改正", effectiveOn: "2026-04-01", changes: [{ create: { unit: { name: "秘書部", kind: "部" } } }] } }) {
      revision { number } } }`);
    expect(errors).toMatchObject([{ extensions: { code: 'UNAVAILABLE' } }]);
    for (const table of ['organization', 'revision', 'event'])
      expect(await refusal(sql`insert into ${sql.ref(table)} default values`.execute(reading))).toBe(DENIED);
    expect(await revisionsOf(owner, 'a')).toEqual(before);
  });
});

/** Each function that writes what a recording writes, for the head of the organization a, so that nothing else is in its way. */
const recordingCalls = (head: number) => [
  `public.append_revision(1, 'a', ${head}, null, 'x', null, null, null, '{}', 'x', '[]', '{}')`,
  `public.append_revision(1, 'a', 0, null, 'x', null, null, null, '{}', 'x', '[]', '{}')`,
  `public.keep_newest_state(1, ${head}, null, 'x', 'x')`,
  `public.project_further(1, ${head}, '{"closeUnits": [{"key": "a:u1", "from": "2025-04-01", "until": null}]}')`,
  `public.try_revision(1, 'a', ${head}, 'x', null, null, '{}', 'x', '[]', '{}')`,
  `public.write_revision(1, ${head + 1}, 'x', null, null, null, '{}', 'x', '[]', '{}')`,
  `public.project(1, ${head}, '{"closeUnits": [{"key": "a:u1", "from": "2025-04-01", "until": null}]}')`,
];

describe('roles that do not record are refused by the functions that record', () => {
  it.each([
    ['the one that reads', names[1]],
    ['the one for analysts', names[2]],
  ] as const)('%s, also in a transaction that may write', async (_, role) => {
    // In sessions without the temporary tables of a trial, which would be refused for these.
    const db = await openAs(role);
    const before = await owner.selectFrom('unit_state').selectAll().execute();
    const head = (await revisionsOf(owner, 'a')).length;
    expect(head).toBeGreaterThan(0);
    for (const call of recordingCalls(head)) {
      const called = db.transaction().execute(async (tx) => {
        await sql`set transaction read write`.execute(tx);
        await sql`set local search_path = public`.execute(tx);
        await sql.raw(`select * from ${call}`).execute(tx);
      });
      expect([call, await refusal(called)]).toEqual([call, DENIED]);
    }
    expect(await revisionsOf(owner, 'a')).toHaveLength(head);
    expect(await owner.selectFrom('unit_state').selectAll().execute()).toEqual(before);
  });

  it('is what every function does first that works with the rights of the owner', async () => {
    const { rows } = await sql<{ name: string; body: string }>`
      select proname as name, prosrc as body from pg_proc
      where prosecdef and pronamespace not in ('pg_catalog'::regnamespace, 'information_schema'::regnamespace)
      order by proname`.execute(owner);
    expect(rows.map(({ name }) => name)).toEqual(['append_revision', 'keep_newest_state', 'project_further']);
    for (const { body } of rows) expect(body).toMatch(/\nbegin\s+v_\w+ := require_recorder\(\);/);
  });
});

describe('the role for analysts', () => {
  const may = (text: string) => refusal(sql.raw(text).execute(analyst));

  it('reads every view and calls every function of the schema made for reading, by their names alone', async () => {
    const { rows } = await sql<{ name: string }>`
      select relname as name from pg_class where relnamespace = 'enkaku'::regnamespace order by 1`.execute(
      owner,
    );
    expect(rows.length).toBeGreaterThan(10);
    for (const { name } of rows) expect([name, await may(`select * from ${name}`)]).toEqual([name, 'done']);
    const calls = [
      ...["units_as_of('a')", "tree_as_of('a')", "duty_holders('a')", "changes('a')", "revisions('a')"],
      ...["counts_by_kind('a', '2025-04-01')", "lineage('a', 'a:u1')", "heirs('a', '2025-04-01')"],
      ...["coverage_on('a')", "compare('a', '2025-04-01', '2026-04-01')"],
    ];
    for (const call of calls) expect([call, await may(`select * from ${call}`)]).toEqual([call, 'done']);
  });

  it.each(Object.keys(tables))('does not read the table %s', async (table) => {
    expect(await may(`select * from public.${table}`)).toBe(DENIED);
  });

  it('has rights on no relation but these, and there to read alone', async () => {
    const { rows } = await sql`
      select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind in ('r', 'v', 'm', 'p', 'f') and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
        and (has_table_privilege(${names[2]}::name, c.oid, 'insert, update, delete, truncate, references, trigger')
          or n.nspname <> 'enkaku' and has_any_column_privilege(${names[2]}::name, c.oid, 'select'))`.execute(
      owner,
    );
    expect(rows).toEqual([]);
  });

  it('changes nothing, also in a transaction that may write', async () => {
    expect(await may('create temporary table mine (id int)')).toBe('25006');
    const writing = (text: string) =>
      refusal(
        analyst.transaction().execute(async (tx) => {
          await sql`set transaction read write`.execute(tx);
          await sql.raw(text).execute(tx);
        }),
      );
    for (const text of [
      'delete from units',
      'update organizations set name = code',
      "update unit_rows set name = 'x'",
      'delete from sibling_rows',
      'create view enkaku.mine as select 1',
      'create table public.mine (id int)',
      `select public.project(1, 2, '{"closeUnits": [{"key": "a:u1", "from": "2025-04-01", "until": null}]}')`,
    ]) {
      expect([text, await writing(text)]).toEqual([
        text,
        expect.stringMatching(/^(42501|55000|42P01|0A000|P0001|42883)$/),
      ]);
    }
  });
});

describe('a database that is older than the program', () => {
  beforeAll(async () => {
    await sql`insert into outdated select id from organization where code = 'a'`.execute(owner);
  });

  it('is left alone by a role that may not change it, which says what to do', async () => {
    await expect(rebuildOutdated(recording)).rejects.toThrow(
      /Run enkaku migrate with the role that owns the tables/,
    );
    await rebuildOutdated(owner);
    await rebuildOutdated(recording);
  });
});
