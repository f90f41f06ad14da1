/** What the planner does with questions about one day of long histories of two organizations, with constants and with parameters. */

import { sql } from 'kysely';
import { registerOrganization } from '../../src/record.js';
import { testDatabase } from '../support/database.js';
import { beforeAll, describe, expect, it } from '../support/jest.js';

const { db } = await testDatabase();

/** In each of two organizations 1,000 units in 20 periods, each of a month: a day needs a fortieth of the rows. */
beforeAll(async () => {
  for (const [code, name] of Object.entries({ long: '長い市', other: '別の市' })) {
    const units = [{ name: '総務部', kind: '部' }];
    const { problems } = await registerOrganization(
      db,
      { code, name, knownFrom: '2000-01-01', units },
      'test',
    );
    expect(problems).toEqual([]);
  }
  await sql`
    insert into unit_state (organization, unit, valid, known, name, name_key, kind, parent, because)
    select organization, replace(unit, ':u1', ':u' || u), daterange(day, (day + interval '1 month')::date), int8range(1, null),
      '課' || u, '課' || u, '課', unit, because
    from unit_state, generate_series(2, 1001) as u,
      lateral (select (date '2000-01-01' + n * interval '1 month')::date as day from generate_series(0, 19) as n) as months
    where unit in ('long:u1', 'other:u1')`.execute(db);
  await sql`
    insert into sibling_order (organization, parent, valid, known, units)
    select organization, replace(units[1], ':u1', ':u' || u), daterange(day, (day + interval '1 month')::date), int8range(1, null), '{}'
    from sibling_order, generate_series(2, 1001) as u,
      lateral (select (date '2000-01-01' + n * interval '1 month')::date as day from generate_series(0, 19) as n) as months
    where parent = ''`.execute(db);
  await sql`analyze unit_state, sibling_order`.execute(db);
});

interface Plan {
  'Node Type': string;
  'Relation Name'?: string;
  'Index Name'?: string;
  'Index Cond'?: string;
  Plans?: Plan[];
}

const nodesIn = (plan: Plan): Plan[] => [plan, ...(plan.Plans ?? []).flatMap(nodesIn)];

/** How the two large tables are read. */
async function scansOf(...statements: string[]): Promise<Plan[]> {
  const found = await db.connection().execute(async (session) => {
    for (const statement of statements.slice(0, -1)) await sql.raw(statement).execute(session);
    const { rows } = await sql
      .raw<{ 'QUERY PLAN': { Plan: Plan }[] }>(`explain (format json) ${statements.at(-1)}`)
      .execute(session);
    return rows[0]?.['QUERY PLAN'][0]?.Plan;
  });
  const reads = found ? nodesIn(found).filter((node) => node['Node Type'].endsWith('Scan')) : [];
  const isLarge = (name = '') => /^(unit_state|sibling_order)/.test(name);
  return reads.filter((node) => isLarge(node['Relation Name']) || isLarge(node['Index Name']));
}

/** The names of the indexes, or "Seq Scan". */
async function readsOf(...statements: string[]): Promise<string[]> {
  return (await scansOf(...statements))
    .flatMap((node) => node['Index Name'] ?? (node['Node Type'] === 'Seq Scan' ? ['Seq Scan'] : []))
    .sort();
}

const asOf = ['sibling_order_organization_valid_known_idx', 'unit_state_organization_valid_known_idx'];

describe('a question about one day takes the index by day and revision', () => {
  it('units_as_of with constants', async () => {
    expect(await readsOf(`select * from enkaku.units_as_of('long', '2001-03-15', 1)`)).toEqual(asOf);
  });

  it('units_as_of with parameters, in a plan that is kept for all values', async () => {
    const reads = await readsOf(
      'set plan_cache_mode = force_generic_plan',
      'prepare asked(text, date, int) as select * from enkaku.units_as_of($1, $2, $3)',
      `execute asked('long', '2001-03-15', 1)`,
    );
    expect(reads).toEqual(asOf);
  });

  it.each([
    `units_as_of('long', '2001-03-15', 1)`,
    `counts_by_kind('long', '2000-01-01', '2001-06-01', '1 month', 1)`,
    `duty_holders('long', '2001-03-15', 1)`,
    `heirs('long', '2001-03-15', '2001-04-15', 1)`,
  ])('%s reads nothing of the other organization', async (call) => {
    const indexed = (await scansOf(`select * from enkaku.${call}`)).filter((node) => node['Index Name']);
    expect(indexed).not.toEqual([]);
    for (const scan of indexed) expect(scan['Index Cond']).toMatch(/organization = /);
  });

  it('the view units with constants', async () => {
    const reads = await readsOf(`select count(*) from enkaku.units
      where code = 'long' and valid @> date '2001-03-15' and known @> 1::bigint`);
    expect(reads).toEqual(['unit_state_organization_valid_known_idx']);
  });

  it('the tables themselves with constants, as the service asks', async () => {
    const reads = await readsOf(`select count(*) from unit_state
      where organization = 1 and valid @> date '2001-03-15' and known @> 1::bigint`);
    expect(reads).toEqual(['unit_state_organization_valid_known_idx']);
  });

  it('counts_by_kind, for each of its days', async () => {
    const reads = await readsOf(
      `select * from enkaku.counts_by_kind('long', '2000-01-01', '2001-06-01', '1 month', 1)`,
    );
    expect(reads).toEqual(['unit_state_organization_valid_known_idx']);
  });
});
