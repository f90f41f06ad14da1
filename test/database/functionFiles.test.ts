import { type Kysely, sql } from 'kysely';
import { openDatabase } from '../../src/database/connection.js';
import { migrate } from '../../src/database/migrate.js';
import type { Tables } from '../../src/database/tables.js';
import { emptyDatabase } from '../support/database.js';
import { describe, expect, it } from '../support/jest.js';
import { folderWith } from './migrationFolder.js';

type Files = Record<string, string>;

const tables: Files = { '0001_tables.sql': 'create table answer (value int);' };
const next: Files = { '0002_next.sql': '-- answer: another value.' };

/** The function answer, with this head and this body. */
const answer = (head: string, body: string): Files => ({
  'functions/answer.sql': `-- What it is good for.
create or replace function answer${head} language sql as $$
  select ${body}
$$;
`,
});
const returning = (value: number) => answer('() returns int', `${value}`);

const question: Files = {
  'functions/asking/question.sql': `create or replace function question() returns int language plpgsql as $$
begin
  return answer();
end $$;
`,
};

const bringUp = async (db: Kysely<Tables>, ...files: Files[]) =>
  migrate(db, await folderWith(Object.assign({}, ...files)));

const result = async (db: Kysely<Tables>, call: string) =>
  (await sql<{ value: unknown }>`select ${sql.raw(call)} as value`.execute(db)).rows[0]?.value;

/** Each function with the transaction that wrote it, which is another one when it was created again. */
async function written(db: Kysely<Tables>): Promise<Record<string, string>> {
  const { rows } = await sql<{ signature: string; transaction: string }>`
    select oid::regprocedure::text as signature, xmin::text as transaction from pg_proc
    where pronamespace = 'public'::regnamespace order by 1`.execute(db);
  return Object.fromEntries(rows.map(({ signature, transaction }) => [signature, transaction]));
}

/** What a refused start must leave as it was. */
const everything = async (db: Kysely<Tables>) => ({
  functions: await written(db),
  files: await db.selectFrom('function_file').selectAll().orderBy('name').execute(),
  migrations: await db.selectFrom('migration').selectAll().orderBy('name').execute(),
});

async function expectRefused(db: Kysely<Tables>, sentence: RegExp, ...files: Files[]): Promise<void> {
  const before = await everything(db);
  await expect(bringUp(db, ...files)).rejects.toThrow(sentence);
  expect(await everything(db)).toEqual(before);
}

describe('the functions', () => {
  it('are created after the migrations, from all folders, in the order of their names', async () => {
    const { db } = await emptyDatabase();
    expect(await bringUp(db, tables, question, returning(1))).toEqual([
      '0001_tables.sql',
      'functions/answer.sql',
      'functions/asking/question.sql',
    ]);
    expect(await result(db, 'question()')).toBe(1);
    expect(await bringUp(db, tables, question, returning(1))).toEqual([]);
  });

  it('are created again when their file has changed, and left alone when it has not', async () => {
    const { db } = await emptyDatabase();
    await bringUp(db, tables, question, returning(1));
    const before = await written(db);
    expect(await bringUp(db, tables, next, question, returning(2))).toEqual([
      '0002_next.sql',
      'functions/answer.sql',
    ]);
    expect(await result(db, 'question()')).toBe(2);
    const after = await written(db);
    expect(after['answer()']).not.toBe(before['answer()']);
    expect(after['question()']).toBe(before['question()']);
  });

  it('are not changed by other line ends, nor by another comment above', async () => {
    const { db } = await emptyDatabase();
    await bringUp(db, tables, returning(1));
    const text = returning(1)['functions/answer.sql'] ?? '';
    const other = text.replace('good for', 'useful for').replaceAll('\n', '\r\n');
    expect(await bringUp(db, tables, { 'functions/answer.sql': other })).toEqual([]);
  });

  it('are dropped when their file is removed', async () => {
    const { db } = await emptyDatabase();
    await bringUp(db, tables, question, returning(1));
    expect(await bringUp(db, tables, next, returning(1))).toEqual(['0002_next.sql']);
    const { functions, files } = await everything(db);
    expect(Object.keys(functions)).toEqual(['answer()']);
    expect(files.map(({ name }) => name)).toEqual(['answer']);
  });

  it.each([
    [
      'other types of parameters',
      '(number int) returns int',
      '(number bigint) returns int',
      'answer(7::bigint)',
    ],
    [
      'other names of parameters',
      '(number int) returns int',
      '(count int) returns int',
      'answer(count => 7)',
    ],
    ['another number of parameters', '() returns int', '(number int) returns int', 'answer(7)'],
    ['another result', '() returns bigint', '() returns int', 'answer()'],
  ])('are dropped and created when they have %s', async (_, before, after, call) => {
    const { db } = await emptyDatabase();
    await bringUp(db, tables, answer(before, '6'));
    await bringUp(db, tables, next, answer(after, '7'));
    expect(await result(db, call)).toBe(7);
    expect(Object.keys(await written(db))).toHaveLength(1);
  });

  it('keep their triggers and the rights that were granted on them when they are replaced', async () => {
    const { db } = await emptyDatabase();
    const refusing = (word: string): Files => ({
      'functions/refuse.sql': `create or replace function refuse() returns trigger language plpgsql as $$
begin
  raise exception '${word}';
end $$;
`,
    });
    const first = {
      ...tables,
      '0002_trigger.sql': `create function refuse() returns trigger language plpgsql as
      $$ begin end $$; create trigger refuse before insert on answer execute function refuse();`,
    };
    await bringUp(db, first, refusing('first'));
    await sql`revoke execute on function refuse() from public`.execute(db);
    await bringUp(db, first, { '0003_next.sql': '-- refuse: another word.' }, refusing('second'));
    await expect(sql`insert into answer values (1)`.execute(db)).rejects.toThrow('second');
    const { rows } =
      await sql`select 1 from pg_proc where proname = 'refuse' and proacl::text !~ '[{,]='`.execute(db);
    expect(rows).toHaveLength(1);
  });

  it('are created once when several processes race', async () => {
    const { db, url } = await emptyDatabase();
    await bringUp(db, tables, returning(1));
    const folder = await folderWith({ ...tables, ...next, ...returning(2), ...question });
    const racers = [db, openDatabase(url), openDatabase(url), openDatabase(url)];
    const applied = await Promise.all(racers.map((racer) => migrate(racer, folder)));
    await Promise.all(racers.slice(1).map((racer) => racer.destroy()));
    expect(applied.filter((names) => names.length > 0)).toEqual([
      ['0002_next.sql', 'functions/answer.sql', 'functions/asking/question.sql'],
    ]);
    expect(await result(db, 'question()')).toBe(2);
  });
});

describe('nothing is changed', () => {
  it('when a file is broken; the message names it, and the reason', async () => {
    const { db } = await emptyDatabase();
    await bringUp(db, tables, question, returning(1));
    const broken: Files = {
      'functions/asking/question.sql': `create or replace function question() returns int language plpgsql as $$
begin
  retrun 1;
end $$;
`,
    };
    const sentence = /The function functions\/asking\/question\.sql failed and was undone: .*"retrun"/;
    await expectRefused(db, sentence, tables, next, returning(2), broken);
    expect(await bringUp(db, tables, next, returning(2), question)).toHaveLength(2);
  });

  it('when a trigger needs the function that is dropped', async () => {
    const { db } = await emptyDatabase();
    const refuse: Files = {
      'functions/refuse.sql': `create or replace function refuse() returns trigger language plpgsql as $$
begin
end $$;
`,
    };
    await bringUp(db, tables, refuse);
    await sql`create trigger refuse before insert on answer execute function refuse()`.execute(db);
    const sentence = /Dropping the function refuse, .* failed and was undone: .*depend on it/;
    await expectRefused(db, sentence, tables, next);
  });

  it('by an older program, which does not know the newest migration', async () => {
    const { db } = await emptyDatabase();
    await bringUp(db, tables, next, returning(2), question);
    await expectRefused(db, /newer than this program.*0002_next\.sql/, tables, returning(1));
  });

  it.each([
    ['another function', returning(2)],
    ['a function more', { ...returning(1), ...question }],
    ['a function less', {}],
  ])('by a program with the same migrations and %s', async (_, functions) => {
    const { db } = await emptyDatabase();
    await bringUp(db, tables, next, returning(1));
    const sentence = /differ \((answer|question)\), although 0002_next\.sql is the newest migration of both/;
    await expectRefused(db, sentence, tables, next, functions);
  });

  it('by a program with the same migrations, even if the newest one changed no function', async () => {
    const { db } = await emptyDatabase();
    await bringUp(db, tables, returning(1));
    await bringUp(db, tables, next, returning(1));
    await expectRefused(db, /although 0002_next\.sql is the newest/, tables, next, returning(2));
  });
});

describe('a file of functions is refused', () => {
  const first = returning(1)['functions/answer.sql'] ?? '';

  it.each([
    [
      'creates a function of another name',
      { 'functions/reply.sql': first },
      /functions\/reply\.sql must say/,
    ],
    [
      'creates anything else',
      { 'functions/answer.sql': `${first}create table more (id int);` },
      /nothing else/,
    ],
    [
      'is the second one of its name',
      { 'functions/a/answer.sql': first, ...returning(1) },
      /Two files define/,
    ],
  ])('when it %s', async (_, files, sentence) => {
    const { db } = await emptyDatabase();
    await expect(bringUp(db, tables, files)).rejects.toThrow(sentence);
  });

  it('when the folder of the functions is missing: they would all be dropped', async () => {
    const { db } = await emptyDatabase();
    await expect(migrate(db, `${await folderWith(tables)}/functions`)).rejects.toThrow('functions');
  });
});
