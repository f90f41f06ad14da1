/** The message for an unknown organization names the ones that exist, or the command that records the first one. */

import { register } from '../record/town.js';
import { run } from '../support/commandLine.js';
import { testDatabase } from '../support/database.js';
import { describe, expect, it } from '../support/jest.js';

const { db, url } = await testDatabase();
const tree = (code: string) => run(['tree', code], { DATABASE_URL: url });

describe('an organization that does not exist', () => {
  it('on an empty database: nothing is recorded yet, and which command records something', async () => {
    const { code, stdout, stderr } = await tree('102041');
    expect([code, stdout]).toEqual([1, '']);
    const [ja, jaCommand, en, enCommand] = stderr.split('\n');
    expect(ja).toMatch(/^組織「102041」は登録されていません。.*まだ何も記録されていません。.*npm start/);
    expect(en).toMatch(
      /^There is no organization “102041”: nothing is recorded in this database yet\..*npm start/,
    );
    const command = '  npx enkaku record data/isesaki/baseline.yaml data/isesaki/2026-04-01.yaml';
    expect([jaCommand, enCommand]).toEqual([command, command]);
  });

  it('beside others: a few that exist', async () => {
    for (const code of ['b', 'a', 'c', 'd', 'e']) await register(db, code);
    expect((await tree('none')).stderr).toBe(
      '組織「none」は登録されていません。登録されている組織は、a、b、c、d、eです。コードを確かめるか、enkaku record で登録してください。\n' +
        'There is no organization “none”. The database has a, b, c, d, e. Check the code, or register it with enkaku record.\n',
    );
    for (const code of ['f', 'g']) await register(db, code);
    const { stderr } = await tree('none');
    expect(stderr).toContain('は、a、b、c、d、e、ほか2件です。');
    expect(stderr).toContain('The database has a, b, c, d, e and 2 more.');
  });
});
