/** A kept answer is given on other days on which nothing is different, with the asked day where it shows the day. */

import { getNamedType, isObjectType } from 'graphql';
import { pino } from 'pino';
import { localAccess } from '../../../src/access/access.js';
import { buildGraphqlSchema } from '../../../src/graphql/schema.js';
import { isShownType, ON_DAY } from '../../../src/graphql/serving/sources/days/dayFields.js';
import { startService } from '../../../src/server/service.js';
import { creates, record, register } from '../../record/town.js';
import { secret } from '../../support/access.js';
import { testDatabase } from '../../support/database.js';
import { on } from '../../support/given.js';
import { afterAll, describe, expect, it } from '../../support/jest.js';
import { until } from '../ask.js';
import { startedService } from '../streams/followers.js';
import { anew, type Question, send } from './asking.js';

const { db } = await testDatabase();
await register(db, 'a');
await record(db, 'a', creates('甲部'));
const closed = await startedService(db, localAccess(secret, 'token'));

const lines: { msg: string; statements?: number }[] = [];
const log = pino({ level: 'info' }, { write: (line: string) => void lines.push(JSON.parse(line)) });
const where = { host: '127.0.0.1', port: 0, allowedHosts: [], question: '' };
const service = await startService(db, { ...where, access: localAccess(secret, 'public'), log });
afterAll(() => service.stop());

/** With the number of statements that it took. */
async function asked(question: Question) {
  lines.length = 0;
  const { text } = await send(service, question);
  await until('the request is in the log', async () => lines.some(({ msg }) => msg === 'request'));
  return { text, statements: lines.find(({ msg }) => msg === 'request')?.statements ?? 0 };
}

const fields = 'id date citation constantFrom units { id unitId name from children { id } }';
const asking = (query: string) => (date: string, more: object) => ({ query, variables: { date, ...more } });
const atRevision = asking(
  `query ($date: LocalDate!, $revision: Int!) { organization(code: "a") { asOf(date: $date, knownAt: { revision: $revision }) { ${fields} } } }`,
);
const newest = asking(
  `query ($date: LocalDate!) { organization(code: "a") { nameOn(date: $date) asOf(date: $date) { ${fields} } } }`,
);

it.each([
  ['the first day of a period', '2026-04-01', '2027-01-01'],
  ['a later day', '2026-05-05', '2026-04-01'],
  ['a day before the first that is recorded', '2000-01-01', '1950-12-31'],
])('from %s', async (_, first, other) => {
  for (const [question, statements] of [
    [atRevision, 0],
    [newest, 1],
  ] as const) {
    const more = question === atRevision ? { revision: 2 } : {};
    await asked(question(first, more));
    const fresh = await asked(anew(question(other, more)));
    expect(fresh.text).toContain(other);
    expect(await asked(question(other, more))).toEqual({ text: fresh.text, statements });
  }
});

it('not over a day on which the organization alone gets another name', async () => {
  await register(db, 'renamed');
  await record(db, 'renamed', {
    reorganization: on('2026-04-01', { renameOrganization: { name: '新町' } }),
  });
  const question = (date: string) => ({
    query: `query ($date: LocalDate!) { organization(code: "renamed") { nameOn(date: $date) asOf(date: $date) { units { id } } } }`,
    variables: { date },
  });
  for (const [first, other] of [
    ['2026-04-01', '2026-03-31'],
    ['2026-03-30', '2026-05-05'],
  ] as const) {
    const names = [await asked(question(first)), await asked(question(other))].map(({ text }) =>
      JSON.parse(text),
    );
    const [one, another] = names.map(({ data }) => data.organization.nameOn);
    expect([one, another].toSorted()).toEqual(['試験市', '新町'].toSorted());
  }
});

it('not over a day on which something changes, nor at another revision', async () => {
  await asked(atRevision('2026-04-01', { revision: 2 }));
  for (const [day, revision] of [
    ['2026-03-31', 2],
    ['2026-04-02', 1],
  ] as const) {
    const { text, statements } = await asked(atRevision(day, { revision }));
    expect(statements).toBeGreaterThan(0);
    expect(text).not.toContain('甲部');
  }
});

it('not for a day that does not exist: it is refused', async () => {
  await asked(atRevision('2026-04-01', { revision: 2 }));
  expect((await asked(atRevision('2026-04-31', { revision: 2 }))).text).toContain('BAD_USER_INPUT');
});

describe('not where something else depends on the day', () => {
  it.each([
    ['a field that takes days', 'counts(on: [$date]) { date }'],
    ['a comparison', 'compare(from: "2025-04-01", to: $date) { to { date } }'],
    ['the same day of a unit', 'unit(id: "u1") { asOf(date: $date) { id } }'],
  ])('%s', async (_, beside) => {
    const question = asking(
      `query ($date: LocalDate!) { organization(code: "a") { asOf(date: $date) { units { name } } ${beside} } }`,
    );
    await asked(question('2026-04-02', {}));
    const { text } = await asked(question('2026-04-03', {}));
    expect(text).toBe((await asked(anew(question('2026-04-03', {})))).text);
  });
});

it('each day has a tag of its own, by which its answer is known', async () => {
  const first = await send(service, atRevision('2026-04-01', { revision: 2 }));
  const other = await send(service, atRevision('2026-04-09', { revision: 2 }));
  const tag = other.headers.get('etag')!;
  expect(tag).not.toBe(first.headers.get('etag'));
  expect(other.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
  const has = { headers: { 'if-none-match': tag } };
  expect((await send(service, atRevision('2026-04-09', { revision: 2 }), has)).status).toBe(304);
  expect((await send(service, atRevision('2026-04-10', { revision: 2 }), has)).status).toBe(200);
});

it('to nobody who may not read the organization', async () => {
  const text = async (reader: 'a' | 'b', date: string) =>
    (await send(closed, newest(date, {}), { reader })).text;
  expect(await text('a', '2026-04-02')).toContain('甲部');
  expect(await text('b', '2026-04-03')).toBe('{"data":{"organization":null}}\n');
  expect((await send(closed, newest('2026-04-03', {}))).status).toBe(401);
});

it('after a recording only the newest is shared', async () => {
  await asked(newest('2026-06-01', {}));
  await record(db, 'a', creates('乙部'));
  for (const day of ['2026-06-02', '2026-06-03', '2026-06-01']) {
    const { text } = await asked(newest(day, {}));
    expect(text).toContain('乙部');
    expect(text).toContain(`"date":"${day}"`);
  }
  expect((await asked(newest('2026-06-04', {}))).statements).toBe(1);
});

it('the table of fields fits the schema', () => {
  const schema = buildGraphqlSchema();
  for (const [name, role] of Object.entries(ON_DAY)) {
    const [type = '', field = ''] = name.split('.');
    const parent = schema.getType(type);
    const found = isObjectType(parent) ? parent.getFields()[field] : undefined;
    expect([name, found?.name]).toEqual([name, field]);
    const leadsTo = getNamedType(found!.type).name;
    // What leads to objects that are shown on the day says so.
    expect([name, isShownType(role) ? role : 'another']).toEqual([
      name,
      Object.keys(ON_DAY).some((key) => key.startsWith(`${leadsTo}.`)) ? leadsTo : 'another',
    ]);
  }
});
