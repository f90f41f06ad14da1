import { answerLimits } from '../../src/graphql/serving/bounds/limits.js';
import { afterAll, describe, expect, it } from '../support/jest.js';
import { city } from './city.js';
import { hostile } from './requests.js';
import { asking } from './send.js';

const { service, send, logged } = await city();
afterAll(() => service.stop());

const secrets = /node_modules|\/(dist|src|work|home|root|tmp)\/|postgres|select .* from|at \w+.*:\d+:\d+/i;

describe('a hostile request', () => {
  it('is there in great number', () => {
    expect(hostile.length).toBeGreaterThanOrEqual(90);
    expect(new Set(hostile.map(([, sent]) => JSON.stringify(sent))).size).toBe(hostile.length);
  });

  // Many at a time: each waits for the network far longer than for the service. npm run bench -- hostile says how long that is.
  it.concurrent.each(hostile)('%s is refused', async (_what, sent, refusal) => {
    const { status, codes, body } = await send(sent);
    if (typeof refusal === 'number')
      expect([status, body.slice(0, 300)]).toEqual([refusal, expect.anything()]);
    else expect([codes, body.slice(0, 300)]).toEqual([expect.arrayContaining([refusal]), expect.anything()]);
    expect(status).toBeLessThan(500);
    expect(body).not.toMatch(secrets);
    if (codes[0] === 'TOO_COSTLY') saysWhatToDo(JSON.parse(body));
  });

  it('leaves nothing in the log of errors', () => {
    expect(logged).toEqual([]);
  });
});

/** What it would cost, what is allowed, and how to ask in pages. Nothing is executed. */
function saysWhatToDo({ data = null, errors: [error] }: Refused): void {
  expect(data).toBeNull();
  expect(error?.extensions).toMatchObject({
    cost: expect.any(Number),
    allowed: answerLimits.cost,
    field: expect.stringMatching(/./),
  });
  expect(error?.extensions.cost).toBeGreaterThan(answerLimits.cost);
  expect(error?.message).toMatch(/pages with first and after/);
}

interface Refused {
  data?: unknown;
  errors: { message: string; extensions: { cost?: number } }[];
}

const FIELDS = 'unitId name displayName kind from until path depth';

const legitimate: [string, string, object?][] = [
  [
    'the chart of 10,020 units',
    'query ($code: ID!) { organization(code: $code) { nameOn(date: "2020-04-01") asOf(date: "2020-04-01") { citation coverage constantFrom constantUntil units { unitId displayName kind depth } } } }',
    { code: 'bench' },
  ],
  [
    'all that a unit has, for all units',
    `{ organization(code: "bench") { asOf(date: "2020-04-01") { units { ${FIELDS} } } } }`,
  ],
  [
    'the tree by its levels',
    `{ organization(code: "bench") { asOf(date: "2020-04-01") { roots { ${FIELDS} children { ${FIELDS} children { ${FIELDS} children { name } } } } } } }`,
  ],
  [
    'a comparison over fifty years',
    '{ organization(code: "bench") { compare(from: "1975-04-01", to: "2025-04-01") { changes { kinds before { name path } after { name path } sentence } table(changedOnly: true) { depth before { name } after { name } } } } }',
  ],
  [
    'a page of the log with its sentences',
    '{ organization(code: "bench") { revisions(last: 30) { totalCount nodes { number recordedAt events(first: 12) { type effectiveOn sentence amends { sentence } supersededBy { sentence } } } } } }',
  ],
  [
    'counts over fifty years',
    `{ organization(code: "bench") { counts(on: [${Array.from({ length: 51 }, (_, i) => `"${1975 + i}-04-01"`)}]) { date kinds { kind count } } } }`,
  ],
  ['the whole ledger verified', '{ organization(code: "bench") { verification { isIntact events } } }'],
];

describe('a large question that is fair', () => {
  it.each(
    legitimate.map(([what, query, variables = {}]) => ({ what, query, variables })),
  )('$what is answered', async ({ query, variables }) => {
    const { status, codes, body } = await send(asking(query, variables));
    expect([status, codes, body.slice(0, 300)]).toEqual([200, [], expect.anything()]);
    expect(body.length).toBeLessThan(10_000_000);
  });
});
