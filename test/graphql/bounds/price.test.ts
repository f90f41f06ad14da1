import { answerLimits } from '../../../src/graphql/serving/bounds/limits.js';
import { lineagesOf } from '../../../src/queries/sizes/lineages.js';
import { recordReorganization, registerOrganization } from '../../../src/record.js';
import { describe, expect, it } from '../../support/jest.js';
import { about, wideCity } from './wideCity.js';

const { db, asking, askingWithin } = await wideCity();
for (const [day, change] of [
  ['2026-04-01', { transferDuty: { duty: '統計', from: ['総務部/第1課'], to: ['総務部/第2課'] } }],
  ['2027-04-01', { merge: { units: ['総務部/第3課', '総務部/第4課'], into: '総務部/第5課' } }],
  [
    '2028-04-01',
    {
      split: {
        unit: '総務部/第6課',
        into: [
          { name: '文化課', kind: '課' },
          { name: '国際課', kind: '課' },
        ],
      },
    },
  ],
] as const) {
  const command = {
    organization: 'wide',
    reorganization: { title: '機構改正', effectiveOn: day, changes: [change] },
  };
  const { problems } = await recordReorganization(db, JSON.parse(JSON.stringify(command)), 'local');
  expect(problems.filter(({ severity }) => severity === 'ERROR')).toEqual([]);
}

const on = (day: string, fields: string) => about(`asOf(date: "${day}") { ${fields} }`);

const asked: [string, Record<string, unknown>?][] = [
  [about('name names { name from }')],
  [on('2026-04-01', 'units { name kind depth }')],
  [on('2026-04-01', 'roots { name children { name children { name } } }')],
  [on('2026-04-01', 'units { parent { children { parent { name } } } }')],
  [
    on(
      '2026-04-01',
      'a: units { parent { name } } b: units { parent { name } parent { kind children { kind } } }',
    ),
  ],
  [on('2024-04-01', 'units { parent { children { name } } }')],
  [
    on(
      '2026-04-01',
      'duties { duty { name } holder { duties { holder { duties { duty { name } } } } } event { id } }',
    ),
  ],
  [on('2026-04-01', 'units { duties { holder { parent { children { duties { duty { name } } } } } } }')],
  [on('2028-04-01', 'units { becauseOf { revision { number events { id revision { number } } } } }')],
  [
    on(
      '2028-04-01',
      'units { unit { states { name } successors { to { predecessors { from { unitId } } } } } }',
    ),
  ],
  [
    on(
      '2028-04-01',
      'units { unit { lineage { units { lineage { successions { kind } } } } events { id } } }',
    ),
  ],
  [about('revisions { nodes { events { revision { events { id } } } } }')],
  [
    about(
      'revisions(first: 2) { edges { node { events { id } } } nodes { reorganization { events { id } } } }',
    ),
  ],
  [
    about(
      'reorganizations { nodes { title events { revision { events { id } } } comparison { changes { kinds } } } }',
    ),
  ],
  [
    about(
      'compare(from: "2025-04-01", to: "2028-04-01") { changes { kinds before { name } after { name } events { id } } }',
    ),
  ],
  [
    'query ($first: Int, $more: Boolean!) { organization(code: "wide") { revisions(first: $first) { nodes { events { revision @include(if: $more) { events { id } } } } } } }',
    { first: 2, more: true },
  ],
  [
    'query ($more: Boolean!) { organization(code: "wide") { revisions { nodes { ...Parts events @skip(if: $more) { id } } } } } fragment Parts on Revision { number events @include(if: $more) { id } }',
    { more: false },
  ],
  [
    '{ nodes(ids: ["wide", "wide:u1@2026-04-01~1", "wide:1~3", "wide:u1~1"]) { ... on UnitState { children { parent { children { name } } } } ... on Revision { events { revision { events { id } } } } ... on Unit { states { name } } } }',
  ],
  [
    '{ organization(code: "none") { asOf { units { name } } } organizations { nodes { code asOf(date: "2027-04-01") { units { name } } } } }',
  ],
  ['{ searchUnits(text: "課") { nodes { unitId states { parent { children { name } } } } } }'],
  ['{ searchUnits(text: "課", first: 3) { nodes { unitId events { revision { events { id } } } } } }'],
];

const questions = asked.map(([query, variables = {}]) => ({ query, variables }));

/** Objects and their fields, counted in the answer itself. */
function valuesIn(answer: unknown): number {
  if (Array.isArray(answer)) return answer.reduce((sum: number, one) => sum + valuesIn(one), 0);
  if (answer === null || typeof answer !== 'object') return 0;
  const fields = Object.values(answer);
  return fields.reduce((sum: number, field) => sum + valuesIn(field), 1 + fields.length);
}

/** One service with changing limits: to build its schema takes longer than the answers. */
const limits = { ...answerLimits };
const ask = await askingWithin(limits);

/** A limit of 0 refuses every question, and says what it costs. */
async function costOf(query: string, variables: Record<string, unknown> = {}): Promise<number> {
  limits.cost = 0;
  const { errors } = await ask(query, { variables });
  limits.cost = answerLimits.cost;
  expect(errors.map(({ extensions }) => extensions?.code)).toEqual(['TOO_COSTLY']);
  return Number(errors[0]?.extensions?.cost);
}

describe('the price of a question', () => {
  it.each(questions)('is at least what its answer contains: $query', async ({ query, variables }) => {
    const { data, codes } = await ask(query, { variables });
    expect(codes).toEqual([]);
    expect(await costOf(query, variables)).toBeGreaterThanOrEqual(valuesIn(data) - 1);
  });

  it('is not far above it where the sizes are known', async () => {
    const units = await costOf(on('2026-04-01', 'units { unitId name kind from until }'));
    // 61 units with six values each; their tree; what surrounds them.
    expect(units).toBeLessThan(61 * 6 + 61 * 1.5 + 200);
    const children = await costOf(on('2026-04-01', 'roots { name children { name children { name } } }'));
    expect(children).toBeLessThan(1_000);
  });

  it('is that of the day asked about', async () => {
    const field = 'units { name }';
    const before = await costOf(on('2024-04-01', field));
    const after = await costOf(on('2026-04-01', field));
    expect(before).toBeLessThan(after - 100);
  });

  it('grows with the page that a variable asks for', async () => {
    const query =
      'query ($first: Int) { organization(code: "wide") { revisions(first: $first) { nodes { events { id } } } } }';
    const [none, one, all] = [
      await costOf(query, { first: 0 }),
      await costOf(query, { first: 1 }),
      await costOf(query),
    ];
    expect(one).toBeGreaterThan(none + 61);
    expect(all).toBeGreaterThan(one);
    // The registration has 61 events and the other three revisions one each: not 61 for each.
    expect(all).toBeLessThan(none + 5 * (61 + 3));
  });

  it('multiplies what leads back to where it came from', async () => {
    const once = await costOf(about('revisions { nodes { events { id } } }'));
    const twice = await costOf(about('revisions { nodes { events { revision { events { id } } } } }'));
    const thrice = await costOf(
      about('revisions { nodes { events { revision { events { revision { events { id } } } } } } }'),
    );
    expect(twice).toBeGreaterThan(20 * once);
    expect(thrice).toBeGreaterThan(20 * twice);
  });

  it('counts fields that are left out as nothing, and fragments wherever they are', async () => {
    const query = `query ($more: Boolean!) { organization(code: "wide") { ...Log ...Log other: revisions { nodes { ...Events } } } }
      fragment Log on Organization { revisions { nodes { ...Events } } }
      fragment Events on Revision { number events @include(if: $more) { id } }`;
    const [less, more] = [await costOf(query, { more: false }), await costOf(query, { more: true })];
    expect(more).toBeGreaterThan(less + 2 * 2 * 64);
    expect(more).toBeLessThan(less + 5 * 2 * 64);
  });

  it('of an organization that nobody has registered is small', async () => {
    expect(
      await costOf('{ organization(code: "none") { asOf { units { name children { name } } } } }'),
    ).toBeLessThan(200);
  });

  it('of several organizations is that of each of them, not of the largest as often as there are some', async () => {
    const charts = '{ organizations { nodes { asOf(date: "2026-04-01") { units { name path } } } } }';
    const alone = await costOf(charts);
    for (const code of ['small1', 'small2', 'small3']) {
      const units = [{ name: '総務課', kind: '課' }];
      const command = { code, name: '小町', knownFrom: '2025-04-01', units };
      expect((await registerOrganization(db, command, 'local')).problems).toEqual([]);
    }
    // What all have together is kept for some moments.
    let together = await costOf(charts);
    while (together === alone) together = await costOf(charts);
    expect(together).toBeGreaterThan(alone);
    expect(together).toBeLessThan(1.5 * alone);
    expect(await costOf(charts.replace('organizations', 'organizations(first: 1)'))).toBeLessThan(together);
  });

  it('of lineages is that of what successions join', () => {
    const joined: [string, string][] = [
      ['a', 'b'],
      ['b', 'c'],
      ['x', 'y'],
      ['y', 'x'],
    ];
    // Three units lead to three, two to two, and five to themselves alone.
    expect(lineagesOf(joined, 10)).toEqual({
      lineageUnits: { all: 9 + 4 + 5, most: 3 },
      lineageSuccessions: { all: 3 * 2 + 2 * 2, most: 2 },
    });
    expect(lineagesOf([], 2)).toEqual({
      lineageUnits: { all: 2, most: 1 },
      lineageSuccessions: { all: 0, most: 0 },
    });
  });

  it('of questions about the schema grows with the schema', async () => {
    const types = await costOf('{ __schema { types { fields { name } } } }');
    expect(types).toBeGreaterThan(500);
  });
});

describe('a question that costs too much', () => {
  it('is refused in two languages, with its price, what is allowed, the field that costs most, and how to ask less', async () => {
    const ask = await asking({ cost: 5_000 });
    const { status, data, errors } = await ask(
      about('revisions { nodes { events { revision { events { revision { events { id } } } } } } }'),
    );
    expect([status, data ?? null, errors.length]).toEqual([400, null, 1]);
    const { extensions, message } = errors[0] ?? {};
    const field = 'organization.revisions.nodes.events.revision.events.revision.events';
    expect(extensions).toMatchObject({ code: 'TOO_COSTLY', allowed: 5_000, field });
    expect(message).toContain(
      `${extensions?.cost} points (at most 5000 are allowed), most of them in ${field}.`,
    );
    expect(message).toContain('Ask for pages with first and after there');
    expect(message).toContain(`見積もり ${extensions?.cost} 点、上限 5000 点`);
    expect(message).toContain('first と after で分けて尋ねる');
  });

  it('is not refused for what a variable makes wrong: that is said instead', async () => {
    const ask = await asking({ cost: 1 });
    const { codes } = await ask(
      'query ($date: LocalDate!) { organization(code: "wide") { asOf(date: $date) { id } } }',
      {
        variables: { date: 'today' },
      },
    );
    expect(codes).toEqual(['BAD_USER_INPUT']);
  });
});
