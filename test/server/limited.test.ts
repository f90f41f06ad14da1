/** The rate of each caller, questions about the schema, and whom a proxy may name. */

import { pino } from 'pino';
import { type LimitSettings, unhurried } from '../../src/limitSettings.js';
import { startService } from '../../src/server/service.js';
import { creates, record, register } from '../record/town.js';
import { accessOfTests, tokenFor } from '../support/access.js';
import { testDatabase } from '../support/database.js';
import { afterAll, describe, expect, it } from '../support/jest.js';
import { withoutPauses } from '../support/withoutPauses.js';
import { follow, PROTOCOLS } from './streams/followers.js';

const { db } = await testDatabase();
await register(db, 'a');
for (const name of ['甲部', '乙部', '丙部']) await record(db, 'a', creates(name));

const stops: (() => Promise<void>)[] = [];
afterAll(() => Promise.all(stops.map((stop) => stop())));

async function serviceWith(limits: Partial<LimitSettings>) {
  const service = await startService(db, {
    ...{ host: '127.0.0.1', port: 0, allowedHosts: [], question: '', access: accessOfTests },
    log: pino({ level: 'silent' }),
    limits: { ...unhurried, ...limits },
  });
  stops.push(service.stop);
  return service;
}

const small = await serviceWith({ costPerMinute: 1_000 });
const proxied = await serviceWith({ costPerMinute: 1_000, trustedProxies: ['127.0.0.1'] });
const followed = await serviceWith({ costPerMinute: 1_000 });
const whole = await serviceWith({});
const hidden = await serviceWith({ introspection: false });
const inProduction = await serviceWith({ suggestions: false });

let asked = 0;

/** Each time in another text: an answer that is kept costs nothing. */
async function ask(
  { address }: { address: string },
  query: string,
  headers: Record<string, string> = {},
  variables = {},
) {
  asked += 1;
  const response = await fetch(`${address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query: `${query} # ${asked}`, variables }),
  });
  const { errors = [], data } = (await response.json()) as {
    data?: unknown;
    errors?: { message: string; extensions: Record<string, unknown> }[];
  };
  const codes = errors.map(({ extensions }) => extensions.code);
  return { status: response.status, headers: response.headers, data, errors, codes };
}

const UNITS = '{ organization(code: "a") { asOf(date: "2026-04-01") { units { unitId name path } } } }';
const as = async (subject: string) => ({
  authorization: `Bearer ${await tokenFor({ '*': 'reader' }, subject)}`,
});

/** How a caller is answered after as many questions as the rate allows. */
async function afterMany(service: { address: string }, headers: Record<string, string>) {
  for (let i = 0; i < 50; i++) {
    const answer = await ask(service, UNITS, headers);
    if (answer.status !== 200) return answer;
  }
  throw new Error('The rate allowed fifty questions.');
}

describe('the rate of a caller', () => {
  it('is that of a token, wherever it is used: others are answered meanwhile', async () => {
    const service = proxied;
    const hanako = await as('hanako');
    const { status, codes, errors, headers, data } = await afterMany(service, hanako);
    expect([status, codes, data ?? null]).toEqual([429, ['RATE_LIMITED'], null]);
    expect(errors[0]?.extensions).toMatchObject({ allowed: 1_000, cost: expect.any(Number) });
    const seconds = Number(headers.get('retry-after'));
    expect([seconds >= 1 && seconds <= 60, errors[0]?.extensions.retryAfter]).toEqual([true, seconds]);
    expect(errors[0]?.message).toMatch(new RegExp(`\\b${seconds} seconds?\\b`));
    const elsewhere = await ask(service, UNITS, { ...hanako, 'x-forwarded-for': '203.0.113.9' });
    expect(elsewhere.status).toBe(429);
    expect([
      (await ask(service, UNITS, await as('taro'))).status,
      (await ask(service, UNITS)).status,
    ]).toEqual([200, 200]);
  });

  it('without a token is that of the address', async () => {
    const service = small;
    const { status, headers } = await afterMany(service, {});
    expect([status, Number(headers.get('retry-after')) >= 1]).toEqual([429, true]);
    // Nobody may name another address for themselves.
    expect((await ask(service, UNITS, { 'x-forwarded-for': '203.0.113.9' })).status).toBe(429);
    expect((await ask(service, UNITS, await as('hanako'))).status).toBe(200);
  });

  it('is that of the address that a trusted proxy names', async () => {
    const service = proxied;
    const from = (address: string) => ({ 'x-forwarded-for': address });
    expect((await afterMany(service, from('203.0.113.9'))).status).toBe(429);
    // What the caller has written before the proxy is not believed, since the proxy is the last to write.
    const answered = async (address: string) => (await ask(service, UNITS, from(address))).status;
    expect(await answered('198.51.100.1, 203.0.113.9')).toBe(429);
    expect(await answered('203.0.113.10')).toBe(200);
    expect((await afterMany(service, from('2001:db8:1:2::3'))).status).toBe(429);
    // A household has a whole /64 of them.
    expect([await answered('2001:db8:1:2:ffff::9'), await answered('2001:db8:1:3::3')]).toEqual([429, 200]);
  });
});

describe('questions about the schema', () => {
  it.each([
    ['on', whole, 200, 200, /Did you mean "organization"/],
    ['on, in production', inProduction, 200, 200, /^Cannot query field "organizatio" on type "Query"\.$/],
    ['off', hidden, 400, 404, /^Cannot query field "organizatio" on type "Query"\.$/],
  ] as const)('where they are %s', async (setting, service, status, ofText, message) => {
    for (const query of ['{ __schema { types { name } } }', '{ __type(name: "Unit") { name } }'])
      expect([query, (await ask(service, query)).status]).toEqual([query, status]);
    // The name of a type is no secret: clients ask for it everywhere.
    expect((await ask(service, '{ __typename }')).status).toBe(200);
    expect((await fetch(`${service.address}/schema.graphql`)).status).toBe(ofText);
    const wrong = await ask(service, '{ organizatio(code: "a") { name } }');
    expect(wrong.errors[0]?.message).toMatch(message);
    const argument = await ask(service, '{ organization(cod: "a") { name } }');
    expect(/Did you mean/.test(argument.errors[0]?.message ?? '')).toBe(setting === 'on');
    const variable = await ask(
      service,
      'query ($at: KnownAt) { organization(code: "a") { asOf(knownAt: $at) { date } } }',
      {},
      { at: { revisio: 1 } },
    );
    expect(variable.errors[0]?.message).toContain('"revisio"');
    expect(/Did you mean/.test(variable.errors[0]?.message ?? '')).toBe(setting === 'on');
    for (const protocol of PROTOCOLS) {
      const { message } =
        (await refusalOf(service, protocol, 'subscription { revisionRecorde { number } }')) ?? {};
      expect([message, /Did you mean/.test(message ?? '')]).toEqual([
        expect.stringContaining('revisionRecorde'),
        setting === 'on',
      ]);
    }
  });
});

type Refusal = { message: string; extensions?: Record<string, unknown> };

/** The first error of a subscription. */
async function refusalOf(
  service: { address: string },
  protocol: (typeof PROTOCOLS)[number],
  query: string,
  variables = {},
): Promise<Refusal | undefined> {
  const following = follow(service, protocol, variables, query);
  try {
    for (;;) {
      const { value, done } = await following.next();
      if (done) return undefined;
      if (value.errors) return value.errors[0] as Refusal;
    }
  } catch (problem) {
    if (Array.isArray(problem)) return problem[0];
    const { errors } = await Object(problem).response.json();
    return errors[0];
  } finally {
    await following.return?.();
  }
}

describe.each(PROTOCOLS)('a subscription over %s', (protocol) => {
  const events = (levels: number): string =>
    levels === 0 ? 'events { id }' : `events { revision { ${events(levels - 1)} } }`;
  const following = (fields: string) =>
    `subscription { revisionRecorded(organization: "a", after: 0) { number ${fields} } }`;

  it('that costs too much is refused before its first event, with its price', async () => {
    const refusal = await refusalOf(whole, protocol, following(events(12)));
    expect(refusal?.extensions).toMatchObject({ code: 'TOO_COSTLY', allowed: 500_000 });
    expect(Number(refusal?.extensions?.cost)).toBeGreaterThan(500_000);
    expect(String(refusal?.extensions?.field)).toMatch(/^revisionRecorded\.events\.revision/);
  });

  it('pays for each event, from the same rate as questions', async () => {
    // The service tries again for half a minute before it ends the subscription.
    const refusal = await withoutPauses(() => refusalOf(followed, protocol, following(events(2))));
    expect(refusal?.extensions).toMatchObject({ code: 'RATE_LIMITED', allowed: 1_000 });
    expect((await afterMany(followed, {})).status).toBe(429);
  });
});
