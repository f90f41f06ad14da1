/** enkaku distribute and enkaku organization isolate without a cluster: what they refuse. test/citus has the rest. */
import { seed } from '../../src/server/seed.js';
import { run } from '../support/commandLine.js';
import { testDatabase } from '../support/database.js';
import { describe, expect, it } from '../support/jest.js';

const { db, url } = await testDatabase();
await seed(db, 'local');
const settings = { DATABASE_URL: url };

describe('enkaku distribute', () => {
  it('refuses a PostgreSQL without the extension, and says what to do on every node', async () => {
    const { code, stdout, stderr } = await run(['distribute'], settings);
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(/^このデータベースには拡張 citus がありません。.*create extension citus; .*\n/);
    expect(stderr).toMatch(
      /\nThis database does not have the extension citus\. .*“create extension citus;”.*\n$/,
    );
  });

  it('leaves everything as it was', async () => {
    expect((await run(['verify'], settings)).code).toBe(0);
  });

  it.each(['0', '4097', 'many', '1.5'])('takes no number of shards like %s', async (shards) => {
    const { code, stderr } = await run(['distribute', '--shards', shards], settings);
    expect([code, stderr]).toEqual([2, expect.stringContaining('Give a number from 1 to 4096.')]);
  });
});

describe('enkaku organization isolate', () => {
  it('refuses a database that is not distributed', async () => {
    expect(await run(['organization', 'isolate', '102041'], settings)).toEqual({
      code: 1,
      stdout: '',
      stderr: expect.stringMatching(
        /^このデータベースは分散されていない.*\n.* is not distributed.* enkaku distribute first\.\n$/,
      ),
    });
  });

  it('knows no other organization than the other commands', async () => {
    const { code, stderr } = await run(['organization', 'isolate', 'nowhere'], settings);
    expect([code, stderr]).toEqual([1, (await run(['tree', 'nowhere'], settings)).stderr]);
  });

  it('has no other action', async () => {
    expect((await run(['organization', 'merge', '102041'], settings)).code).toBe(2);
  });
});
