/** Over random histories with amendments, at sampled moments, the schema for reading gives the rows of the API, in its order. */

import { type Kysely, sql } from 'kysely';
import type { Tables } from '../../src/database/tables.js';
import { asker } from '../graphql/ask.js';
import { play } from '../model/play/play.js';
import { forHistories } from '../model/play/seed.js';
import { testDatabase } from '../support/database.js';
import { beforeAll, describe, expect, it } from '../support/jest.js';
import { type Asked, someMoments, withValues } from './asked.js';
import { eventsOfUnitExpected, reorganizationsExpected } from './atRevisions.js';
import { belowExpected, changesExpected, countsExpected, heirsExpected } from './derived.js';
import { graphqlOf, type Question, questions, rowsIn } from './questions.js';

const { db } = await testDatabase();
const { ask } = await asker(db);

const select = async (text: string, asked: Asked, from: Kysely<Tables> = db): Promise<object[]> =>
  (await sql.raw<object>(withValues(text, asked)).execute(from)).rows;
const arrays = async (text: string, asked: Asked) =>
  (await select(text, asked)).map((row) => Object.values(row));

async function answered(question: Question, asked: Asked): Promise<unknown[]> {
  const fields = graphqlOf(question);
  const types = { day: 'LocalDate', other: 'LocalDate', revision: 'Int', before: 'Int', unit: 'ID' };
  const used = Object.entries(types).filter(([name]) => new RegExp(`\\$${name}\\b`).test(fields));
  const variables = [['code', 'ID'], ...used].map(([name, type]) => `$${name}: ${type}!`).join(', ');
  const { organization } = await ask<{ organization: unknown }>(
    `query (${variables}) { organization(code: $code) { ${fields} } }`,
    { ...asked },
  );
  return rowsIn(organization, question);
}

const sorted = (rows: unknown[]) => rows.map((row) => JSON.stringify(row)).sort();

/** Whether the function or view gives the rows of the API. */
async function compare(question: Question, asked: Asked, from: Kysely<Tables> = db): Promise<void> {
  const { name, columns, unordered } = question;
  const rows = await select(`select ${Object.keys(columns).join(', ')} from ${question.from}`, asked, from);
  const expected = await answered(question, asked);
  const [is, must] = unordered ? [sorted(rows), sorted(expected)] : [rows, expected];
  expect({ name, asked, rows: is }).toEqual({ name, asked, rows: must });
}

async function compareDerived(asked: Asked): Promise<void> {
  const [first = '', last = ''] = [asked.day, asked.other].sort();
  const twice = { ...asked, day: last, other: first };
  const middle = await arrays(`select (:other::date + 3)::text`, twice);
  const days = [first, String(middle[0]?.[0])].filter((day, i) => i === 0 || day <= last);
  const pairs: [string, unknown[], unknown[]][] = [
    [
      'heirs',
      await arrays('select * from enkaku.heirs(:code, :other, :day, :revision)', twice),
      await heirsExpected(ask, twice),
    ],
    [
      'changes',
      await arrays(
        'select effective_on, event_id, type, precision, clause, note, data, revision from enkaku.changes(:code, :other, :day, :revision)',
        twice,
      ),
      await changesExpected(ask, twice),
    ],
    [
      'counts_by_kind',
      (
        await arrays(`select * from enkaku.counts_by_kind(:code, :other, :day, '3 days', :revision)`, twice)
      ).filter(([day]) => days.includes(String(day))),
      await countsExpected(ask, twice, days),
    ],
    [
      'above_ids',
      await arrays(
        'select unit_id, case when unit_id = :unit then units_below end from enkaku.tree_as_of(:code, :day, :revision) where :unit = any (above_ids)',
        asked,
      ),
      await belowExpected(ask, asked),
    ],
    [
      'the view reorganizations at a revision',
      await arrays(
        `select reorganization_id, title, status, effective_on, withdrawn_on from enkaku.reorganizations
        where code = :code and known_from <= :revision and (known_until is null or known_until > :revision)
        order by effective_on, length(reorganization_id), reorganization_id`,
        asked,
      ),
      await reorganizationsExpected(ask, asked),
    ],
    [
      'the view event_units at a revision',
      await arrays(
        `select e.event_id from enkaku.event_units u join enkaku.events e using (code, event_id)
        where u.code = :code and u.unit_id = :unit and e.revision <= :revision order by e.effective_on, e.position`,
        asked,
      ),
      await eventsOfUnitExpected(ask, asked),
    ],
  ];
  for (const [name, is, must] of pairs) {
    expect({ name, asked: twice, rows: is }).toEqual({ name, asked: twice, rows: must });
  }
}

const moments: Asked[] = [];

beforeAll(async () => {
  await forHistories('reading', 5, (numbers) =>
    play(db, numbers, {
      afterwards: async (history) => {
        moments.push(...someMoments(history, numbers));
      },
    }),
  );
});

describe('after any history, at any day and revision, the rows are those of the API', () => {
  it.each(questions)('$name', async (question) => {
    for (const asked of moments) await compare(question, asked);
  });

  it('heirs, changes, counts_by_kind, tree_as_of, and what the API has at a revision only by address', async () => {
    for (const asked of moments) await compareDerived(asked);
  });
});

it.each([
  'units_as_of',
  'tree_as_of',
  'duty_holders',
  'coverage_on',
])('%s without a day and a revision is about today, as known at the newest one', async (name) => {
  const { code } = moments[0] ?? { code: '' };
  const [both] = (
    await sql<{ short: string | null; long: string | null }>`
      select (select json_agg(a)::text from ${sql.raw(`enkaku.${name}`)}(o.code) a) as short,
        (select json_agg(b)::text from ${sql.raw(`enkaku.${name}`)}(o.code, (now() at time zone o.time_zone)::date, o.revision) b) as long
      from enkaku.organizations o where o.code = ${code}`.execute(db)
  ).rows;
  expect(both).toBeDefined();
  expect(both?.short).toEqual(both?.long);
});

describe('the comparison finds', () => {
  it('that a view forgets the revisions: rows that were corrected then count as well', async () => {
    const question = questions.find(({ name }) => name === 'the view units');
    if (!question) throw new Error('There is no question about the view units.');
    const forgetful = { ...question, from: question.from.replace(/known_from <=.*?\)/, 'true') };
    expect(forgetful.from).not.toBe(question.from);
    const outcomes = await Promise.allSettled(moments.map((asked) => compare(forgetful, asked)));
    expect(outcomes.filter(({ status }) => status === 'rejected').length).toBeGreaterThan(3);
  });

  it('that a function forgets them', async () => {
    const question = questions.find(({ name }) => name === 'units_as_of');
    if (!question) throw new Error('There is no question about units_as_of.');
    await db
      .transaction()
      .execute(async (tx) => {
        const { rows } = await sql<{ text: string }>`
          select pg_get_functiondef('enkaku.units_as_of'::regproc) as text`.execute(tx);
        const forgetful = rows[0]?.text.replaceAll(' and u.known @> asked.asked_revision', '') ?? '';
        expect(forgetful).not.toBe(rows[0]?.text);
        await sql.raw(forgetful).execute(tx);
        const outcomes = [];
        for (const asked of moments)
          outcomes.push(
            await compare(question, asked, tx).then(
              () => 'same',
              () => 'differs',
            ),
          );
        expect(outcomes.filter((outcome) => outcome === 'differs').length).toBeGreaterThan(3);
        throw new Error('undone');
      })
      .catch((error: unknown) => expect(Object(error).message).toBe('undone'));
  });
});
