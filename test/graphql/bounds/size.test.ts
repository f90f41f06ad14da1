import { describe, expect, it } from '@jest/globals';
import { type AnswerLimits, answerLimits } from '../../../src/graphql/serving/bounds/limits.js';
import { recordReorganization } from '../../../src/record.js';
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

/** An object counts with all fields that the text asks of it: also those for other types, repeated or left out ones. */
const hasOtherFields = (query: string) => /\.\.\.|@|b: units/.test(query);

/** One service with changing limits: to build its schema takes longer than the answers. */
const limits = { ...answerLimits };
const ask = await askingWithin(limits);

const answerOf = ({ query, variables }: (typeof questions)[number], changed: Partial<AnswerLimits>) => {
  Object.assign(limits, answerLimits, changed);
  return ask(query, { variables });
};

describe('the size of an answer, before it is made', () => {
  it.each(questions)('is what is counted while it is made: $query', async (question) => {
    const whole = await answerOf(question, { small: 1_000_000 });
    expect(whole.codes).toEqual([]);
    const answered = valuesIn(whole.data) - valuesIn({ ...whole.data, ...nothingOf(whole.data) });
    const size = await sizeAbove(answered - 1, question);
    if (hasOtherFields(question.query)) expect(size).toBeGreaterThanOrEqual(answered);
    else expect(size).toBe(answered);
    // Without an estimate, the answer does not keep a limit below its size either: nothing is refused wrongly.
    const counted = await answerOf(question, { small: 1_000_000, values: size - 1 });
    expect(counted.codes).toEqual(['ANSWER_TOO_LARGE']);
    expect(await answerOf(question, { small: 0 })).toMatchObject({ data: whole.data, codes: [] });
  });
});

/** The root is not counted. */
const nothingOf = (data: unknown) => Object.fromEntries(Object.keys(Object(data)).map((key) => [key, null]));

/** The last size that is too large: counting ends with the first list that makes it so. */
async function sizeAbove(limit: number, question: (typeof questions)[number]): Promise<number> {
  const { message = '' } = await answerOf(question, { small: 0, values: limit });
  const size = Number(/at least (\d+) values/.exec(message)?.[1] ?? 0);
  return size > limit ? sizeAbove(size, question) : limit;
}

describe('an answer whose size is known to be too large', () => {
  it('is refused before it is made, in two languages, with its size and the field that has most of it', async () => {
    const ask = await asking({ small: 0, values: 5_000 });
    const { status, codes, data, message } = await ask(
      on(
        '2026-04-01',
        'units { parent { children { parent { children { parent { children { name } } } } } } }',
      ),
    );
    expect([status, codes, data ?? null]).toEqual([400, ['ANSWER_TOO_LARGE'], null]);
    expect(message).toContain('at least 7446 values (at most 5000 are allowed)');
    expect(message).toContain('most of them in organization.asOf.units.parent.children');
    expect(message).toContain('値が少なくとも 7446 個になります（上限 5000 個）');
  });

  it('is estimated with the page that a variable asks for', async () => {
    const ask = await asking({ small: 0, values: 5_000 });
    const query = `query ($first: Int) { organization(code: "wide") {
      revisions(first: $first) { nodes { events { revision { events { revision { number } } } } } } } }`;
    expect((await ask(query, { variables: { first: 1 } })).codes).toEqual(['ANSWER_TOO_LARGE']);
    expect((await ask(query, { variables: { first: 0 } })).codes).toEqual([]);
  });
});

describe('an answer whose size cannot be known', () => {
  it('because a field fails, has the error and the other fields', async () => {
    const ask = await asking({ small: 0 });
    const { data, codes } = await ask(
      on('2026-04-01', 'units { name } unit(ref: "@none") { parent { name } }'),
    );
    expect(codes).toEqual(['BAD_USER_INPUT']);
    expect(data).toMatchObject({ organization: { asOf: { unit: null } } });
  });

  it('because it tries out an input, is answered', async () => {
    const ask = await asking({ small: 0 });
    const { data, codes } = await ask(
      about(`preview(of: { record: { title: "機構改正", effectiveOn: "2029-04-01", changes: [
        { rename: { unit: "総務部/第7課", name: "新課" } }] } }) { snapshot { units { name } } problems { code } }`),
    );
    expect(codes).toEqual([]);
    expect(data).toMatchObject({ organization: { preview: { problems: [] } } });
  });
});
