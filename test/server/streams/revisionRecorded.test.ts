import { sql } from 'kysely';
import { creates, record, register, revisionsOf } from '../../record/town.js';
import { testDatabase } from '../../support/database.js';
import { setHeads } from '../../support/heads.js';
import { describe, expect, it } from '../../support/jest.js';
import { follow, numbers, PROTOCOLS, startedService } from './followers.js';

const { db } = await testDatabase();
const service = await startedService(db);
let departments = 0;
const recordOne = (code: string) => record(db, code, creates(`第${++departments}部`));

describe.each(PROTOCOLS)('a subscription over %s', (protocol) => {
  const code = protocol.slice(0, 3);

  it('gives what is recorded already after a number, then each revision as it is recorded', async () => {
    await register(db, code);
    for (let i = 0; i < 3; i++) await recordOne(code);
    const following = follow(service, protocol, { organization: code, after: 1 });
    expect(await numbers(following, 3)).toEqual([2, 3, 4]);
    const next = following.next();
    await recordOne(code);
    const [, , , , fifth] = await revisionsOf(db, code);
    expect(await next).toMatchObject({
      value: {
        data: { revisionRecorded: { number: 5, hash: fifth?.hash, organization: { code, revision: 5 } } },
      },
    });
    await following.return?.();
  });

  it('without a number gives only what is recorded from now on', async () => {
    const before = (await revisionsOf(db, code)).length;
    const following = follow(service, protocol, { organization: code });
    const next = numbers(following, 1);
    // Nothing says when a subscription has begun, so something is recorded until it is heard.
    let heard: number[] | undefined;
    next.then((found) => {
      heard = found;
    });
    while (!heard) await recordOne(code);
    expect(heard[0]).toBeGreaterThan(before);
    await following.return?.();
  });

  it('gives all of a burst, in order', async () => {
    const start = (await revisionsOf(db, code)).length;
    const following = follow(service, protocol, { organization: code, after: start });
    const all = numbers(following, 60);
    await Promise.all(Array.from({ length: 60 }, () => recordOne(code)));
    expect(await all).toEqual(Array.from({ length: 60 }, (_, i) => start + 1 + i));
    await following.return?.();
  });

  it('that is cut again and again under load and resumed gives each revision once', async () => {
    const start = (await revisionsOf(db, code)).length;
    const recording = (async () => {
      for (let i = 0; i < 80; i++) await recordOne(code);
    })();
    const seen: number[] = [];
    for (let cut = 1; seen.length < 80; cut++) {
      const following = follow(service, protocol, { organization: code, after: start + seen.length });
      seen.push(...(await numbers(following, Math.min((cut % 7) + 1, 80 - seen.length))));
      await following.return?.();
    }
    await recording;
    expect(seen).toEqual(Array.from({ length: 80 }, (_, i) => start + 1 + i));
  });

  it('gives a revision of which no announcement came', async () => {
    const start = (await revisionsOf(db, code)).length;
    const following = follow(service, protocol, { organization: code, after: start });
    await recordOne(code);
    expect(await numbers(following, 1)).toEqual([start + 1]);
    const next = numbers(following, 1);
    await sql`
      insert into revision (organization, number, recorded_at, recorded_by, fingerprint, content, content_hash, hash)
      select organization, number + 1, recorded_at + interval '1 second', 'local', '', '{}', '', 'silent' from revision
      where organization = (select id from organization where code = ${code}) order by number desc limit 1`.execute(
      db,
    );
    await setHeads(db);
    expect(await next).toEqual([start + 2]);
    await following.return?.();
  });

  it.each([
    ['an organization that is not registered', { organization: 'nowhere' }, /nowhere/],
    ['a number above the newest revision', { organization: 'beyond', after: 2 }, /from 0 to 1, the newest/],
    ['a number below 0', { organization: 'beyond', after: -1 }, /from 0 to 1/],
  ])('of %s is refused', async (_what, variables, message) => {
    if ((await revisionsOf(db, 'beyond')).length === 0) await register(db, 'beyond');
    const answered = await follow(service, protocol, variables)
      .next()
      .then(
        ({ value }) => value.errors,
        (errors) => errors,
      );
    expect(answered).toMatchObject([
      { message: expect.stringMatching(message), extensions: { code: 'BAD_USER_INPUT' } },
    ]);
  });

  it.each([
    ['a query', '{ organizations { totalCount } }', 'NOT_A_SUBSCRIPTION'],
    ['text that is none', 'subscription {', 'GRAPHQL_PARSE_FAILED'],
    ['a field that does not exist', 'subscription { nothing }', 'GRAPHQL_VALIDATION_FAILED'],
    ['a document that is too large', `subscription { ${'a '.repeat(2_001)} }`, 'DOCUMENT_TOO_LARGE'],
  ])('refuses %s', async (_what, query, code) => {
    const answered = await follow(service, protocol, {}, query)
      .next()
      .then(
        ({ value }) => value.errors,
        (error) =>
          Array.isArray(error)
            ? error
            : error.response.json().then((body: { errors: object }) => body.errors),
      );
    expect(await answered).toMatchObject([{ extensions: { code } }]);
  });
});
