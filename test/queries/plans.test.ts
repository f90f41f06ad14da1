import { CompiledQuery, type Kysely, sql } from 'kysely';
import { recordCity } from '../../bench/ratios/loadCity.js';
import { compiled, watchStatements } from '../../bench/statements.js';
import { organizationKey } from '../../src/database/organizationKeys.js';
import type { Tables } from '../../src/database/tables.js';
import { ORGANIZATION_ROW } from '../../src/queries/moment/organizationRows.js';
import { asker } from '../graphql/ask.js';
import { testDatabase } from '../support/database.js';
import { describe, expect, it } from '../support/jest.js';

const { db } = await testDatabase();
const city = await recordCity(db, { code: 'city', departments: 2, years: 5, changes: 15 });
await copyCity(40);
const large = await largeTables();

/** With the values given each time, with values written into the text, and planned once for all values. */
const WAYS = ['with parameters', 'with constants', 'for any parameters'] as const;

const at = `asOf(date: "${city.days.at(-1)}", knownAt: { revision: 3 })`;
const HOT: Record<string, string> = {
  'a tree on a day': `${at} { coverage units { name path } }`,
  'one unit through its life': 'unit(id: "city:u9") { states { name path parent { name } } }',
  'one unit on a day': `unit(id: "city:u9") { asOf(date: "${city.days.at(-1)}") { name path } }`,
  'a comparison': `compare(from: "${city.days[1]}", to: "${city.days[2]}") { changes { sentence before { path } after { path } } }`,
  'a lineage':
    'unit(id: "city:u9") { lineage { units { states { name } } successions { on event { type } } } }',
  'the duties of units': `${at} { units { duties { duty { name } } posts { name } } }`,
  'the duties of the organization': `${at} { duties { from duty { name holdings { from holder { name path } } } } }`,
  'the log': 'revisions(last: 1) { nodes { number recordedAt events { type sentence } } }',
  'the days of changes': 'changeDates',
};

it('the tables are large enough to tell', () => {
  expect([...large]).toEqual(expect.arrayContaining(['unit_state', 'sibling_order', 'event', 'event_unit']));
});

/** A list of revisions of any length may have most of the events; the service plans each statement with its values. */
const waysOf = (what: string) => (what === 'the log' ? WAYS.slice(0, 2) : WAYS);

describe.each(Object.entries(HOT))('the statements of %s', (what, fields) => {
  it.each(waysOf(what))('read through indexes: %s', async (way) => {
    const watched = watchStatements(db);
    const { ask } = await asker(watched.db);
    watched.take();
    await ask(`{ organization(code: "city") { ${fields} } }`);
    const statements = watched.take().map(compiled);
    expect(statements.length).toBeGreaterThan(0);
    for (const statement of statements) await expectIndexes(statement, way);
  });
});

it.each(WAYS)('the statement of the row of an organization reads through indexes: %s', async (way) => {
  const organization = await organizationKey(db, 'city');
  await expectIndexes(CompiledQuery.raw(ORGANIZATION_ROW, [organization, 'city']), way);
});

async function expectIndexes(statement: CompiledQuery, way: (typeof WAYS)[number]): Promise<void> {
  const plan = await planOf(statement, way);
  expect({ statement: statement.sql, plan, scanned: scanned(plan) }).toMatchObject({ scanned: [] });
}

/** The tables that are read from their beginning to their end. One of few pages is not quicker by its index. */
const scanned = (plan: string): string[] =>
  [...plan.matchAll(/Seq Scan on (\w+)/g)].map(([, table = '']) => table).filter((table) => large.has(table));

async function planOf({ sql: text, parameters }: CompiledQuery, way: (typeof WAYS)[number]): Promise<string> {
  return db.connection().execute(async (one) => {
    if (way === 'with parameters') return explained(one, text, parameters);
    const values = parameters.map(literal);
    if (way === 'with constants')
      return explained(
        one,
        text.replace(/\$(\d+)/g, (_, i) => values[Number(i) - 1] ?? 'null'),
        [],
      );
    await sql`set plan_cache_mode = force_generic_plan`.execute(one);
    await sql.raw(`prepare hot as ${text}`).execute(one);
    try {
      return await explained(one, `execute hot${values.length > 0 ? `(${values.join(', ')})` : ''}`, []);
    } finally {
      await sql`deallocate hot`.execute(one);
      await sql`reset plan_cache_mode`.execute(one);
    }
  });
}

async function explained(one: Kysely<Tables>, text: string, parameters: readonly unknown[]): Promise<string> {
  const asked = CompiledQuery.raw(`explain ${text}`, [...parameters]);
  const { rows } = await one.executeQuery<{ 'QUERY PLAN': string }>(asked);
  return rows.map((row) => row['QUERY PLAN']).join('\n');
}

const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`;

function literal(value: unknown): string {
  if (value === null || value === undefined) return 'null';
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (Array.isArray(value)) return quoted(`{${value.map((item) => JSON.stringify(item)).join(',')}}`);
  return quoted(String(value));
}

/** So many organizations with the same rows beside it: a tree is then a small part of each table, as in a nation. */
async function copyCity(times: number): Promise<void> {
  await db.connection().execute(async (one) => {
    // Copies need no checks: only their number counts.
    await sql`set session_replication_role = replica`.execute(one);
    const { rows: tables } = await sql<{ name: string; columns: string[] }>`
      select table_name as name, array_agg(column_name::text order by ordinal_position) as columns
      from information_schema.columns
      where table_schema = 'public' and is_generated = 'NEVER' and table_name in (
        select table_name from information_schema.columns
        join information_schema.tables using (table_schema, table_name)
        where table_schema = 'public' and column_name = 'organization' and table_type = 'BASE TABLE')
      group by table_name`.execute(one);
    for (const { name, columns } of tables) {
      const values = columns.map((column) =>
        column === 'organization' ? sql`organization + copy` : sql.ref(column),
      );
      await sql`
        insert into ${sql.table(name)} (${sql.join(columns.map((column) => sql.ref(column)))})
        overriding system value
        select ${sql.join(values)} from ${sql.table(name)}, generate_series(1, ${times}::int) as copy`.execute(
        one,
      );
    }
    await sql`
      insert into organization (id, code, name, time_zone) overriding system value
      select id + copy, code || copy, name, time_zone
      from organization, generate_series(1, ${times}::int) as copy`.execute(one);
    await sql`reset session_replication_role`.execute(one);
    await sql`analyze`.execute(one);
  });
}

async function largeTables(): Promise<Set<string>> {
  const { rows } = await sql<{ name: string }>`
    select relname as name from pg_class
    where relkind = 'r' and relnamespace = 'public'::regnamespace and relpages > 5`.execute(db);
  return new Set(rows.map(({ name }) => name));
}
