import { sql } from 'kysely';
import pg from 'pg';
import { openDatabase } from '../../src/database/connection.js';
import { instant } from '../../src/database/values.js';
import { testDatabase } from '../support/database.js';
import { describe, expect, it } from '../support/jest.js';

const { db, url } = await testDatabase();

async function read(expression: string): Promise<unknown> {
  const { rows } = await sql<{ value: unknown }>`select ${sql.raw(expression)} as value`.execute(db);
  return rows[0]?.value;
}

describe('values read from the database', () => {
  it.each([
    [`date '2026-03-31'`, '2026-03-31'],
    [`array[date '2026-03-31', null]`, ['2026-03-31', null]],
    [`daterange('2025-04-01', null)`, '[2025-04-01,)'],
    [`array[daterange('2025-04-01', '2026-04-01')]`, ['[2025-04-01,2026-04-01)']],
    ['int8range(1, 3)', '[1,3)'],
    ['9007199254740991::int8', 9007199254740991],
    ['array[1, null]::int8[]', [1, null]],
    [`timestamp '2026-11-22 16:46:51'`, '2026-11-22 16:46:51'],
    [`timestamptz '2026-11-22 16:46:51.123456+00'`, '2026-11-22T16:46:51.123Z'],
    [`timestamptz '2026-11-22 16:46:51+09'`, '2026-11-22T07:46:51.000Z'],
    [`array[timestamptz '2026-11-22 16:46:51.1+00']`, ['2026-11-22T16:46:51.100Z']],
    ['null::date', null],
  ])('are parsed from %s', async (expression, value) => {
    expect(await read(expression)).toEqual(value);
  });

  it('are refused if JavaScript would round the number', async () => {
    await expect(read('9007199254740993::int8')).rejects.toThrow('9007199254740993 is too large');
  });

  it('are instants in UTC, whatever their offset is', () => {
    expect(instant('2026-11-22 16:46:51.5+05:30')).toBe('2026-11-22T11:16:51.500Z');
  });

  it('are refused if RFC 3339 cannot write the instant', async () => {
    await expect(read(`'infinity'::timestamptz`)).rejects.toThrow('infinity');
  });

  it('do not change the parsers of other users of the driver', () => {
    const date: number = pg.types.builtins.DATE;
    expect(pg.types.getTypeParser(date)('2026-03-31')).toBeInstanceOf(Date);
  });
});

describe('a session', () => {
  it('is in UTC and compiles no statement, whatever the settings of the database are', async () => {
    const name = new URL(url).pathname.slice(1);
    await sql`alter database ${sql.ref(name)} set timezone = 'Asia/Tokyo'`.execute(db);
    await sql`alter database ${sql.ref(name)} set jit = on`.execute(db);
    const other = openDatabase(url);
    const { rows } = await sql`
      select current_setting('timezone') as "timeZone", current_setting('jit') as jit`.execute(other);
    await other.destroy();
    expect(rows).toEqual([{ timeZone: 'UTC', jit: 'off' }]);
  });

  it('that breaks while idle is replaced, and the process keeps running', async () => {
    const single = openDatabase(url, { max: 1 });
    const pid = async () => {
      const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(single);
      return rows[0]?.pid;
    };
    const broken = await pid();
    await sql`select pg_terminate_backend(${broken}, 10000)`.execute(db);
    // The pool notices it a moment after the server has ended the session.
    const replaced = await pid().catch(() => pid());
    await single.destroy();
    expect(replaced).not.toBe(broken);
  });
});
