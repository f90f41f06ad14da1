/** A database that is distributed by organization asks one server for each statement: if it says which organization it is about. */

import { type Kysely, sql } from 'kysely';
import type { Tables } from '../../../src/database/tables.js';
import { beforeAll, describe, expect, it } from '../../support/jest.js';
import { EXCEPTIONS } from './exceptions.js';
import { compared, type Planned, touches, unbound } from './plans.js';
import { watchedDatabases } from './watchedDatabases.js';
import { WORKLOAD } from './workload.js';

const { db, other, take } = await watchedDatabases();
const tables = await distributedTables(db);

/** By what was done. */
const seen = new Map<string, Planned[]>();

beforeAll(async () => {
  for (const [what, work] of Object.entries(WORKLOAD)) {
    take();
    await work(db, other);
    seen.set(what, take());
  }
}, 240_000);

/** What is not restricted to one organization by a value. */
const faultsOf = ({ text, plan }: Planned): string[] => {
  if (!touches(plan, tables)) return [];
  const found = compared(text);
  return [...unbound(plan, tables), ...(found === undefined ? [] : [found])];
};

const exceptionOf = ({ text }: Planned) => EXCEPTIONS.find(({ sign }) => sign.test(text))?.name;

describe.each(Object.keys(WORKLOAD))('the statements of %s', (what) => {
  it('name one organization, by its key, for each relation that they read', () => {
    const statements = seen.get(what) ?? [];
    expect(statements.length).toBeGreaterThan(0);
    const faults = statements
      .filter((planned) => !exceptionOf(planned))
      .flatMap((planned) => {
        const found = faultsOf(planned);
        return found.length > 0 ? [{ found, text: planned.text }] : [];
      });
    expect(faults).toEqual([]);
  });
});

it('there is no exception that is not needed', () => {
  const needed = [...seen.values()]
    .flat()
    .flatMap((planned) => (faultsOf(planned).length > 0 ? (exceptionOf(planned) ?? []) : []));
  expect(new Set(needed)).toEqual(new Set(EXCEPTIONS.map(({ name }) => name)));
});

describe('a statement is refused', () => {
  it.each([
    ['without an organization', "select from unit_state where unit = 'a:u1'"],
    ['about two of them', "select from event where organization = any ('{1,2}')"],
    [
      'that takes it from another relation',
      `with one as materialized (select * from event_unit where organization = 1)
        select from one join event on event.organization = one.organization and event.position = one.position`,
    ],
    [
      'that takes it from another relation, although the planner sees which it is',
      'select from event e join revision r on r.organization = e.organization and r.number = 1 where e.organization = 1',
    ],
    [
      'that looks it up by its code',
      "select from revision where organization = (select id from organization where code = 'a')",
    ],
  ])('%s', async (_, text) => {
    take();
    await sql.raw(text).execute(db);
    const faults = take().flatMap(faultsOf);
    expect(faults).not.toEqual([]);
  });
});

/** Whose rows lie with the ledger of an organization. Webhooks lie beside the directory of organizations. */
async function distributedTables(db: Kysely<Tables>): Promise<Set<string>> {
  const { rows } = await sql<{ name: string }>`
    select relname as name from pg_class
    where relkind = 'r' and relnamespace = 'public'::regnamespace and relname not like 'webhook%'
      and exists (select from pg_attribute where attrelid = pg_class.oid and attname = 'organization')`.execute(
    db,
  );
  return new Set(rows.map(({ name }) => name));
}
