/** Many previews at once: all are answered, and nobody waits for them. */

import { sql } from 'kysely';
import { openTrials } from '../../../src/database/trials.js';
import { recordReorganization, registerOrganization, tryRecording } from '../../../src/record.js';
import { testDatabase } from '../../support/database.js';
import { isesakiBaseline } from '../../support/files.js';
import { beforeAll, describe, expect, it } from '../../support/jest.js';
import { itOnOneServer } from '../../support/oneServer.js';
import { asker } from '../ask.js';

const { db } = await testDatabase();
const { ask, attempt } = await asker(db);

const renaming = (name: string) => ({
  record: { title: '機構改正', effectiveOn: '2027-04-01', changes: [{ rename: { unit: '総務部', name } }] },
});

const preview = /* GraphQL */ `query ($of: PreviewInput!) {
  organization(code: "102041") { preview(of: $of) { problems { code } snapshot { roots { name } } } }
}`;

interface Previewed {
  problems: object[];
  snapshot: { roots: { name: string }[] };
}

const firstRoot = ({ problems, snapshot }: Previewed) => {
  expect(problems).toEqual([]);
  return snapshot.roots[0]?.name;
};

/** The connections of this test's database that are in a transaction. */
async function openTransactions(): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from pg_stat_activity
    where datname = current_database() and xact_start is not null and pid <> pg_backend_pid()`.execute(db);
  return rows[0]?.count ?? 0;
}

describe('previews', () => {
  beforeAll(async () => {
    await registerOrganization(db, isesakiBaseline(), 'local');
  });

  it('of thirty callers at once are all answered, each with its own', async () => {
    const names = Array.from({ length: 30 }, (_, i) => `総務${i}部`);
    const answers = await Promise.all(
      names.map((name) => ask<{ organization: { preview: Previewed } }>(preview, { of: renaming(name) })),
    );
    expect(answers.map(({ organization }) => firstRoot(organization.preview))).toEqual(names);
    expect(await openTransactions()).toBe(0);
  });

  it('of one request, under twelve aliases, do not see each other', async () => {
    const names = Array.from({ length: 12 }, (_, i) => `第${i}総務部`);
    const fields = names.map(
      (name, i) => `p${i}: preview(of: { record: { title: "改正", effectiveOn: "2027-04-01",
        changes: [{ rename: { unit: "総務部", name: "${name}" } }] } }) { problems { code } snapshot { roots { name } } }`,
    );
    const { organization } = await ask<{ organization: Record<string, Previewed> }>(
      `{ organization(code: "102041") { ${fields.join(' ')} } }`,
    );
    expect(Object.values(organization).map(firstRoot)).toEqual(names);
  });

  it('end with their answer, also beside a field that fails', async () => {
    const { errors } = await attempt(
      `query ($of: PreviewInput!) { organization(code: "102041") { preview(of: $of) { snapshot { roots { name } } } } cited(citation: "nothing") { citation } }`,
      { of: renaming('総務人事部') },
    );
    expect(errors).toHaveLength(1);
    expect(await openTransactions()).toBe(0);
  });

  it('keep no recorder waiting, and are not changed by one', async () => {
    const trials = openTrials(db);
    const trial = await trials.begin();
    const command = { record: { organization: '102041', reorganization: renaming('総務人事部').record } };
    expect(await tryRecording(db, trial, command)).toMatchObject({ revision: 2, problems: [] });
    // While the trial is open.
    const recorded = await recordReorganization(
      db,
      { organization: '102041', reorganization: renaming('総務局部').record },
      'local',
    );
    expect(recorded).toMatchObject({ revision: 2, problems: [] });
    const names = await sql<{ name: string }>`
      select name from unit_state where unit = '102041:u1' and known @> 2::bigint and upper_inf(valid)`.execute(
      trial,
    );
    expect(names.rows).toEqual([{ name: '総務人事部' }]);
    await trials.end();
    await expect(sql`select 1`.execute(trial)).rejects.toThrow('over');
  });

  itOnOneServer('see the organization as it was when the first of the same answer began', async () => {
    const trials = openTrials(db);
    const before = await sql`select number from revision`.execute(await trials.begin());
    const changes = [{ rename: { unit: '企画部', name: '企画調整部' } }];
    const reorganization = { title: '機構改正', effectiveOn: '2028-04-01', changes };
    const command = { organization: '102041', reorganization };
    expect(await recordReorganization(db, command, 'local')).toMatchObject({ problems: [] });
    // To the trial this change has not been recorded yet, so it is the next revision and no second change of the day.
    const tried = await tryRecording(db, await trials.begin(), { record: command });
    expect(tried).toMatchObject({ revision: before.rows.length + 1, problems: [] });
    await trials.end();
  });

  it('can write nothing that lasts', async () => {
    const trials = openTrials(db);
    const trial = await trials.begin();
    await expect(
      sql`insert into public.duty values (1, 'x', 'x', 'x', '[1,)')`.execute(trial),
    ).rejects.toThrow('read-only');
    await trials.end();
  });
});
