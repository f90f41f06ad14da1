/** Migrations in a distributed database are applied statement by statement. */
import { sql } from 'kysely';
import { createBookkeeping } from '../../src/database/bookkeeping.js';
import { statementsOf } from '../../src/database/distribute/statements.js';
import { migrationsFolder, readMigrations } from '../../src/database/migrationFiles.js';
import { beginWithTables } from '../../src/database/schemas.js';
import { emptyDatabase, testDatabase } from '../support/database.js';
import { describe, expect, it } from '../support/jest.js';

describe('a text in SQL', () => {
  it('is parted where statements end, and nowhere else', () => {
    expect(
      statementsOf(`-- One; two.
        select ';', E'it\\'s; ', "a;b" /* ; */;
        create function f() returns text language sql as $x$ select '$$;' ; $x$;
        ; do $$ begin perform 1; end $$
        -- The end;`),
    ).toEqual([
      `-- One; two.\n        select ';', E'it\\'s; ', "a;b" /* ; */`,
      `create function f() returns text language sql as $x$ select '$$;' ; $x$`,
      `do $$ begin perform 1; end $$\n        -- The end;`,
    ]);
    expect(statementsOf('-- Nothing to do.\n')).toEqual([]);
  });
});

describe('all migrations, each statement alone', () => {
  it('make the same tables as whole files do', async () => {
    const [{ db: fresh }, { db: apart }] = await Promise.all([testDatabase(), emptyDatabase()]);
    await apart.transaction().execute(async (tx) => {
      await createBookkeeping(tx);
      await beginWithTables(tx);
      for (const { name, sha256, sql: text } of readMigrations(migrationsFolder)) {
        for (const statement of statementsOf(text)) await sql.raw(statement).execute(tx);
        await tx.insertInto('migration').values({ name, sha256 }).execute();
      }
    });
    const columns = async (db: typeof fresh) =>
      (
        await sql`select attrelid::regclass::text as of, attname, format_type(atttypid, atttypmod) as type from pg_attribute
          join pg_class on pg_class.oid = attrelid
          where relnamespace in ('public'::regnamespace, 'enkaku'::regnamespace) and attnum > 0 order by 1, attnum`.execute(
          db,
        )
      ).rows;
    expect(await columns(apart)).toEqual(await columns(fresh));
  });
});
