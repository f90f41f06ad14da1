import { sql } from 'kysely';
import { organizationKey } from '../../src/database/organizationKeys.js';
import { openTrials } from '../../src/database/trials.js';
import { record, register } from '../record/town.js';
import { testDatabase } from '../support/database.js';
import { on } from '../support/given.js';
import { expect, it } from '../support/jest.js';

const { db } = await testDatabase();

it('trials that end twice at the same time, as when the client hangs up, give their connection back once', async () => {
  for (let i = 0; i < 5; i++) {
    const trials = openTrials(db);
    const trial = await trials.begin();
    await sql`select 1`.execute(trial);
    await expect(Promise.all([trials.end(), trials.end()])).resolves.toBeDefined();
    await trials.end();
  }
});

it('trials that end while their connection is being opened give it back', async () => {
  for (let i = 0; i < 5; i++) {
    const trials = openTrials(db);
    const beginning = trials.begin();
    await trials.end();
    await beginning;
  }
});

it('a trial finds rows by their keys, as a question without a trial does: it does not read whole tables', async () => {
  await register(db, 't');
  const units = Array.from({ length: 400 }, (_, i) => ({
    create: { unit: { name: `第${i}部`, kind: '部' } },
  }));
  await record(db, 't', { reorganization: on('2026-04-01', ...units) });
  await sql`analyze unit_state, event`.execute(db);
  const organization = await organizationKey(db, 't');
  const trials = openTrials(db);
  const trial = await trials.begin();
  const { rows } = await sql<{ 'QUERY PLAN': string }>`
    explain (costs off) select unit_state.name, event.data
    from unnest(array['t:u1']) as key(unit)
    join unit_state on unit_state.organization = ${organization} and unit_state.unit = key.unit and known @> 1::int8
    join event on event.organization = ${organization} and event.id = because`.execute(trial);
  await trials.end();
  const plan = rows.map((row) => row['QUERY PLAN']).join('\n');
  expect(plan).toMatch(/on unit_state \w+\n +Index Cond: .*organization = .*unit = .*key\.unit/);
  expect(plan).toMatch(/Index Cond: .*organization = .*id = .*because/);
});
