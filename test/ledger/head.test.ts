/** The head of each ledger beside it: the number of its newest revision, whatever has been written and by whom. */

import { sql } from 'kysely';
import { openDatabase } from '../../src/database/connection.js';
import { organizationKey } from '../../src/database/organizationKeys.js';
import { openTrials } from '../../src/database/trials.js';
import { headOf } from '../../src/ledger/head.js';
import { inSnapshot } from '../../src/ledger/readLedger.js';
import { rebuild } from '../../src/rebuild.js';
import { registerOrganization, tryRecording } from '../../src/record.js';
import { verifyStored } from '../../src/verify/verifyStored.js';
import { creates, impossible, record, register, registration, result, revisionsOf } from '../record/town.js';
import { testDatabase } from '../support/database.js';
import { on } from '../support/given.js';
import { afterAll, expect, it } from '../support/jest.js';
import { exported } from './chronicle.js';
import { importing } from './importing.js';

const { db, url } = await testDatabase();
const others = [1, 2].map(() => openDatabase(url, { max: 2 }));
afterAll(() => Promise.all(others.map((other) => other.destroy())));

/** Of every ledger: its code, its head and the number of its newest revision. */
async function heads(from = db): Promise<{ code: string; head: number | null; newest: number | null }[]> {
  const { rows } = await sql<{ code: string; head: number | null; newest: number | null }>`
    select code, ledger_head.revision as head, max(number) as newest
    from organization
    left join ledger_head on ledger_head.organization = id
    left join revision on revision.organization = id
    group by code, ledger_head.revision order by code`.execute(from);
  return rows;
}

const at = (code: string, number: number) => ({ code, head: number, newest: number });
const findingsOf = async (code: string) => (await inSnapshot(db, (tx) => verifyStored(tx, code))).findings;
const keyOf = async (code: string) => (await organizationKey(db, code)) ?? 0;

it('is the newest revision after a registration, a recording, refused ones, a preview, recorders who race, and a rebuild', async () => {
  await register(db, 'a');
  expect(await heads()).toEqual([at('a', 1)]);
  expect(result(await registerOrganization(db, registration('a'), 'local'))).toBe('ORGANIZATION_EXISTS code');
  await record(db, 'a', creates('文化部'));
  expect(await heads()).toEqual([at('a', 2)]);
  await record(db, 'a', { reorganization: on('2026-04-01', impossible) });
  await record(others[0]!, 'a', creates('秘書部', { expectedRevision: 1 }));
  expect(await heads()).toEqual([at('a', 2)]);

  const trials = openTrials(db);
  const [one, two] = [await trials.begin(), await trials.begin()];
  const of = { record: { organization: 'a', ...creates('試行部') } };
  expect((await tryRecording(db, one, of)).revision).toBe(3);
  expect([await headOf(one, await keyOf('a')), await headOf(two, await keyOf('a'))]).toEqual([3, 2]);
  await trials.end();
  expect(await heads()).toEqual([at('a', 2)]);

  const names = ['環境部', '市民部', '福祉部', '建設部'];
  await Promise.all(
    [db, ...others].flatMap((recorder, i) =>
      names.map((name) => record(recorder, 'a', creates(`第${i}${name}`))),
    ),
  );
  expect(await heads()).toEqual([at('a', 14)]);
  expect((await revisionsOf(db, 'a')).map(({ number }) => number)).toEqual(
    Array.from({ length: 14 }, (_, i) => i + 1),
  );
  await rebuild(db, 'a');
  expect(await heads()).toEqual([at('a', 14)]);
});

it('is the newest revision after an import', async () => {
  const { db: other } = await testDatabase();
  await importing(other, await exported(db, 'a'));
  expect(await heads(other)).toEqual([at('a', 14)]);
  expect(result(await record(other, 'a', creates('輸入部')))).toBe(15);
  expect(await heads(other)).toEqual([at('a', 15)]);
});

it.each([
  ['missing', sql`delete from ledger_head`, 'ROW_MISSING'],
  ['low', sql`update ledger_head set revision = 1`, 'ROW_CHANGED'],
  ['high', sql`update ledger_head set revision = 99`, 'ROW_CHANGED'],
])('a head that is %s stops recording, with a sentence that says what mends it, until a rebuild sets it right', async (code, spoil, finding) => {
  await register(db, code);
  await record(db, code, creates('文化部'));
  await sql`${spoil} where organization = ${await keyOf(code)}`.execute(db);
  expect(await findingsOf(code)).toMatchObject([
    { code: finding, table: 'ledger_head', row: { revision: 2 } },
  ]);
  await expect(record(db, code, creates('新部'))).rejects.toThrow(`run enkaku rebuild ${code}`);
  expect(await revisionsOf(db, code)).toHaveLength(2);
  await rebuild(db, code);
  expect(await findingsOf(code)).toEqual([]);
  expect(result(await record(db, code, creates('新部')))).toBe(3);
});
