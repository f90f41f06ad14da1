/** Another database takes the place of the one that a service uses, as after a restore: what is in memory is of another ledger. */
import { sql } from 'kysely';
import { organizationKey } from '../../src/database/organizationKeys.js';
import { openTrials } from '../../src/database/trials.js';
import { keepNewestState } from '../../src/ledger/histories/newestState.js';
import { keptHistory } from '../../src/ledger/keptHistories.js';
import { inSnapshot } from '../../src/ledger/readLedger.js';
import { tryRecording } from '../../src/record.js';
import { verifyStored } from '../../src/verify/verifyStored.js';
import { creates, record, register, result } from '../record/town.js';
import { type TestDatabase, testDatabase } from '../support/database.js';
import { expect } from '../support/jest.js';
import { itOnOneServer } from '../support/oneServer.js';
import { addressOf, asAdministrator } from '../support/testServer.js';

const CODE = 'e';

/** A database with this ledger, in which each of the departments was created by a revision of its own. */
async function databaseWith(departments: readonly string[], codes = [CODE]): Promise<TestDatabase> {
  const made = await testDatabase();
  for (const code of codes) await register(made.db, code);
  for (const code of codes)
    for (const name of departments)
      expect(result(await record(made.db, code, creates(name)))).toBeGreaterThan(1);
  return made;
}

/** The second database gets the name of the first. */
async function replace(first: TestDatabase, second: TestDatabase): Promise<void> {
  const nameOf = ({ url }: TestDatabase) => new URL(url).pathname.slice(1);
  const [name, other] = [nameOf(first), nameOf(second)];
  await asAdministrator(addressOf(first.url, 'postgres'), async (admin) => {
    for (const [from = '', to = ''] of [
      [name, `${name}_old`],
      [other, name],
      [`${name}_old`, other],
    ]) {
      await sql`select pg_terminate_backend(pid, 10000) from pg_stat_activity where datname = ${from}`.execute(
        admin,
      );
      await sql`alter database ${sql.ref(from)} rename to ${sql.ref(to)}`.execute(admin);
    }
  });
  // Until the pool has noticed that its connections are closed.
  await expect(
    sql`select 1`.execute(first.db).catch(() => sql`select 1`.execute(first.db)),
  ).resolves.toBeDefined();
}

for (const [length, departments] of [
  ['shorter', ['環境部']],
  ['of the same length', ['環境部', '市民部']],
  ['longer', ['環境部', '市民部', '福祉部']],
] as const)
  itOnOneServer(
    `a ledger that is ${length}: commands are decided on it, and not on what is in memory`,
    async () => {
      const mine = await databaseWith(['文化部', '秘書部']);
      await replace(mine, await databaseWith(departments));
      expect(keptHistory(mine.db, CODE)?.revision).toBe(3);
      // It is there already, which only the new ledger says; and the other is not.
      expect(result(await record(mine.db, CODE, creates('環境部')))).toMatch(/^SIBLING_NAME_TAKEN/);
      expect(result(await record(mine.db, CODE, creates('文化部')))).toBe(departments.length + 2);
      const { findings } = await inSnapshot(mine.db, (tx) => verifyStored(tx, CODE));
      expect(findings).toEqual([]);
    },
  );

itOnOneServer('a preview shows the ledger that is there', async () => {
  const mine = await databaseWith(['文化部']);
  await replace(mine, await databaseWith(['環境部']));
  const trials = openTrials(mine.db);
  const tried = await tryRecording(mine.db, await trials.begin(), {
    record: { organization: CODE, ...creates('環境部') },
  });
  await trials.end();
  expect(result(tried)).toMatch(/^SIBLING_NAME_TAKEN/);
});

itOnOneServer(
  'organizations that have each other’s keys: each command goes to the ledger of its own',
  async () => {
    const mine = await databaseWith(['文化部'], ['c', 'd']);
    const before = await organizationKey(mine.db, 'c');
    await replace(mine, await databaseWith(['文化部'], ['d', 'c']));
    expect(result(await record(mine.db, 'c', creates('新部')))).toBe(3);
    expect(await organizationKey(mine.db, 'c')).not.toBe(before);
    for (const code of ['c', 'd'])
      expect((await inSnapshot(mine.db, (tx) => verifyStored(tx, code))).findings).toEqual([]);
  },
);

itOnOneServer('the state of a history is not kept under the hash of another ledger', async () => {
  const mine = await databaseWith(['文化部']);
  const key = (await organizationKey(mine.db, CODE))!;
  const history = keptHistory(mine.db, CODE)!;
  const kept = () => mine.db.selectFrom('newest_state').select('revision').execute();
  await replace(mine, await databaseWith(['環境部']));
  await keepNewestState(mine.db, key, history);
  expect(await kept()).toEqual([]);
});
