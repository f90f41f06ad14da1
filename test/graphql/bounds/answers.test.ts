import { type Kysely, sql } from 'kysely';
import { waitUntil } from '../../../src/database/embedded/processes.js';
import type { Tables } from '../../../src/database/tables.js';
import { openTurns } from '../../../src/graphql/serving/bounds/turns.js';
import { describe, expect, it } from '../../support/jest.js';
import { about, untilWaiting, whileUnitsWait, wideCity } from './wideCity.js';

const { db, asking } = await wideCity();

describe('an answer', () => {
  it.each([
    about('revisions { nodes { events { revision { events { revision { events { id } } } } } } }'),
    about(
      'asOf(date: "2026-04-01") { units { becauseOf { revision { events { revision { events { id } } } } } } }',
    ),
    about(
      'asOf(date: "2026-04-01") { units { parent { children { parent { children { parent { children { name } } } } } } } }',
    ),
  ])('that would grow without end is refused: %s', async (query) => {
    const ask = await asking({ values: 20_000, cost: 1e12 });
    const { status, codes, data, errors } = await ask(query);
    expect([status, codes, data ?? null]).toEqual([400, ['ANSWER_TOO_LARGE'], null]);
    expect(errors[0]?.message).toContain('20000 values');
  });

  it('is refused by the size of a list, before its first item is made', async () => {
    const query = about('asOf(date: "2026-04-01") { units { a: name b: name c: name } }');
    expect((await (await asking({ values: 200 }))(query)).codes).toEqual(['ANSWER_TOO_LARGE']);
    expect((await (await asking({ values: 300 }))(query)).codes).toEqual([]);
  });

  it('is refused when its texts are too long', async () => {
    const query = about('asOf(date: "2026-04-01") { units { name path } }');
    expect((await (await asking({ bytes: 500 }))(query)).codes).toEqual(['ANSWER_TOO_LARGE']);
    expect((await (await asking({ bytes: 10_000 }))(query)).codes).toEqual([]);
  });

  it('is refused all the same where its lists are written at once', async () => {
    const query = about('asOf(date: "2026-04-01") { units { name path } }');
    const written = {};
    for (const limit of [{ values: 150 }, { bytes: 500 }])
      expect((await (await asking(limit))(query, { written })).codes).toEqual(['ANSWER_TOO_LARGE']);
    const { data } = await (await asking({ values: 300, bytes: 10_000 }))(query, { written });
    expect(JSON.stringify(data)).not.toContain('総務部');
    expect(written).toHaveProperty('pieces');
  });

  it('ends without harm when items of its list fail after it', async () => {
    const ask = await asking({ values: 1 });
    const { codes } = await ask('{ nodes(ids: ["wide", "wide:u1~9", "?~1"]) { id } }');
    expect(codes).toEqual(['ANSWER_TOO_LARGE']);
    await new Promise((resolve) => setImmediate(resolve));
  });

  it('ends without harm when a field of a list that cannot be written at once fails after it', async () => {
    const unhandled: unknown[] = [];
    const hear = (reason: unknown) => unhandled.push(reason);
    process.on('unhandledRejection', hear);
    try {
      const query = about('unit(id: "wide:u1") { states { name path } }');
      const codes = new Set<unknown>();
      // With one of these limits it ends when the path is read.
      for (let values = 1; values <= 20; values++)
        codes.add((await (await asking({ values }))(query, { written: {} })).codes[0]);
      await new Promise((resolve) => setImmediate(resolve));
      expect([...codes]).toEqual(['ANSWER_TOO_LARGE', undefined]);
      expect(unhandled).toEqual([]);
    } finally {
      process.off('unhandledRejection', hear);
    }
  });

  it('to a recording that is too large says that it may have been recorded', async () => {
    const ask = await asking({ values: 100 });
    const { errors } =
      await ask(`mutation { recordReorganization(input: { organization: "wide", reorganization: {
      title: "機構改正", effectiveOn: "2026-04-01", changes: [{ create: { unit: { name: "文化部", kind: "部" } } }] } }) {
        organization { asOf(date: "2026-04-01") { units { name kind } } } } }`);
    expect(errors[0]?.message).toContain('It may have been recorded.');
    expect((await ask(about('revision'))).data).toMatchObject({ organization: { revision: 2 } });
  });
});

describe('a question', () => {
  const units = about('asOf(date: "2026-04-01") { units { name } }');

  it('that takes too long is ended, in the database too', async () => {
    const ask = await asking({ seconds: 0.5 });
    await ask(about('revision'));
    await whileUnitsWait(db, async () => {
      const { status, codes } = await ask(units);
      expect([status, codes]).toEqual([503, ['ANSWER_TOO_SLOW']]);
      await untilWaiting(db, 0);
    });
    expect((await (await asking({}))(units)).codes).toEqual([]);
  });

  it('that waits for the sizes of its organization is ended in time as well', async () => {
    const ask = await asking({ seconds: 0.5 });
    await whileUnitsWait(db, async () => {
      expect((await ask(units)).codes).toEqual(['ANSWER_TOO_SLOW']);
    });
  });

  it('whose client has gone is ended, in the database too, and gives its connections back', async () => {
    const ask = await asking({ small: 1_000 });
    // The sizes are counted before.
    await ask(about('revision'));
    await whileUnitsWait(db, async () => {
      const gone = new AbortController();
      const answers = Array.from({ length: 8 }, () => ask(units, { abandoned: gone.signal }));
      await untilWaiting(db, 8);
      gone.abort();
      for (const { codes } of await Promise.all(answers)) expect(codes).toEqual(['UNAVAILABLE']);
      await untilWaiting(db, 0);
      await othersAreAnswered(db);
    });
  });
});

/** As many at once as the pool has connections, save the one that holds the lock. */
async function othersAreAnswered(db: Kysely<Tables>): Promise<void> {
  await Promise.all(Array.from({ length: 9 }, () => sql`select 1`.execute(db)));
}

describe('a long list', () => {
  it('is made in portions, and others have their turn between them', async () => {
    const turns = openTurns();
    const items = Array.from({ length: 60_000 }, (_, i) => i);
    let othersTurns = 0;
    const others = setInterval(() => {
      othersTurns += 1;
    }, 0);
    let made = 0;
    const seen = turns.portions(items, 10).map(async (item) => {
      await item;
      made += 1;
      return made;
    });
    expect(await waitUntil(() => made >= 1_000, 20_000)).toBe(true);
    await Promise.all(seen);
    clearInterval(others);
    expect(made).toBe(60_000);
    expect(othersTurns).toBeGreaterThan(0);
  });
});
