import { sql } from 'kysely';
import { openDatabase } from '../../src/database/connection.js';
import { migrate, requireVersion } from '../../src/database/migrate.js';
import { emptyDatabase, testDatabase } from '../support/database.js';
import { describe, expect, it } from '../support/jest.js';
import { folderWith } from './migrationFolder.js';

const first = { '0001_unit.sql': 'create table unit (id int);\ncreate index on unit (id);\n' };
const second = { '0002_name.sql': 'alter table unit add name text;' };
const third = { '0003_fill.sql': `insert into unit (id, name) values (1, '総務部');` };

describe('migrate', () => {
  it('applies the files in the order of their numbers, once', async () => {
    const { db } = await emptyDatabase();
    const folder = await folderWith({ ...third, ...first, ...second, 'README.md': '' });
    expect(await migrate(db, folder)).toEqual(['0001_unit.sql', '0002_name.sql', '0003_fill.sql']);
    expect(await migrate(db, folder)).toEqual([]);
    expect((await sql`select * from unit`.execute(db)).rows).toEqual([{ id: 1, name: '総務部' }]);
  });

  it('applies only what is missing', async () => {
    const { db } = await emptyDatabase();
    await migrate(db, await folderWith(first));
    expect(await migrate(db, await folderWith({ ...first, ...second }))).toEqual(['0002_name.sql']);
  });

  it('applies each file exactly once when several processes race', async () => {
    const { db, url } = await emptyDatabase();
    const folder = await folderWith({ ...first, ...second, ...third });
    const racers = [db, openDatabase(url), openDatabase(url), openDatabase(url)];
    const applied = await Promise.all(racers.map((racer) => migrate(racer, folder)));
    await Promise.all(racers.slice(1).map((racer) => racer.destroy()));
    expect(applied.flat().sort()).toEqual(['0001_unit.sql', '0002_name.sql', '0003_fill.sql']);
    expect((await sql`select * from unit`.execute(db)).rows).toHaveLength(1);
  });

  it('undoes a file that fails half-way, keeps those before it, and names it', async () => {
    const { db } = await emptyDatabase();
    const broken = { '0002_broken.sql': 'insert into unit values (1); select nonsense;' };
    const trial = migrate(db, await folderWith({ ...first, ...broken }));
    await expect(trial).rejects.toThrow(/0002_broken\.sql failed and was undone: .*nonsense/);
    expect((await sql`select * from unit`.execute(db)).rows).toEqual([]);
    expect(await migrate(db, await folderWith({ ...first, ...second }))).toEqual(['0002_name.sql']);
  });

  it('refuses when an applied file has changed', async () => {
    const { db } = await emptyDatabase();
    await migrate(db, await folderWith(first));
    const changed = await folderWith({ '0001_unit.sql': 'create table unit (id bigint);' });
    await expect(migrate(db, changed)).rejects.toThrow('0001_unit.sql has changed');
  });

  it('does not take other line ends for a change', async () => {
    const { db } = await emptyDatabase();
    await migrate(db, await folderWith(first));
    const windows = { '0001_unit.sql': first['0001_unit.sql'].replaceAll('\n', '\r\n') };
    expect(await migrate(db, await folderWith(windows))).toEqual([]);
  });

  it('refuses a database that is newer than the code', async () => {
    const { db } = await emptyDatabase();
    await migrate(db, await folderWith({ ...first, ...second }));
    await expect(migrate(db, await folderWith(first))).rejects.toThrow(/newer.*0002_name\.sql/);
  });

  it('refuses a file that would come before an applied one', async () => {
    const { db } = await emptyDatabase();
    await migrate(db, await folderWith({ ...first, ...third, '0003_fill.sql': 'select 1' }));
    const late = await folderWith({ ...first, ...second, '0003_fill.sql': 'select 1' });
    await expect(migrate(db, late)).rejects.toThrow('0002_name.sql comes too late');
  });

  it('refuses two files of one number, and a name without one', async () => {
    const { db } = await emptyDatabase();
    const twins = await folderWith({ ...first, '0001_twin.sql': 'select 1' });
    await expect(migrate(db, twins)).rejects.toThrow('Two migrations have the number 0001');
    const nameless = await folderWith({ 'unit.sql': 'select 1' });
    await expect(migrate(db, nameless)).rejects.toThrow('unit.sql is not named like a migration');
  });

  it('refuses a server that is too old', () => {
    expect(() => requireVersion(140_012, '14.12')).toThrow('needs PostgreSQL 15 or later');
    expect(() => requireVersion(150_000, '15.0')).not.toThrow();
  });

  it('finds the migrations of the package when no folder is given', async () => {
    const { db } = await testDatabase();
    expect(await migrate(db)).toEqual([]);
    const { rows } = await sql<{ count: number }>`select count(*) from migration`.execute(db);
    expect(rows[0]?.count).toBeGreaterThan(0);
  });
});
