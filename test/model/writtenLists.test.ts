import { type DocumentNode, execute, parse, print, validate } from 'graphql';
import { type Random, seeded } from '../../bench/random.js';
import { buildGraphqlSchema } from '../../src/graphql/schema.js';
import { countFields } from '../../src/graphql/serving/bounds/countFields.js';
import { resolveGetters } from '../../src/graphql/serving/bounds/plainFields.js';
import { compilerOf } from '../../src/graphql/serving/executing/compiled.js';
import { openPieces } from '../../src/graphql/serving/writing/pieces.js';
import { writeLists } from '../../src/graphql/serving/writing/writeLists.js';
import { keepTrees } from '../../src/queries/units/keptTrees.js';
import { loadTrees } from '../../src/queries/units/loadTrees.js';
import { testDatabase } from '../support/database.js';
import { describe, expect, it } from '../support/jest.js';
import { DAYS } from './generate/generate.js';
import type { History } from './play/history.js';
import { made } from './play/made.js';
import { play } from './play/play.js';
import { forHistories } from './play/seed.js';

const { db } = await testDatabase();
const schema = buildGraphqlSchema();
const plain = buildGraphqlSchema();
resolveGetters(schema);
resolveGetters(plain);
writeLists(schema);
countFields(schema);
countFields(plain);
const compile = compilerOf(schema);

describe('after any history', () => {
  it('an answer with lists that are written at once has the same bytes as one of graphql-js, and counts the same values', async () => {
    const asked = { all: 0, written: 0, compiled: 0 };
    await forHistories('written lists', 2, async (numbers) => {
      const random = seeded(numbers[0]?.[0] ?? 0);
      await play(db, numbers, {
        afterwards: async (history) => {
          const trees = keepTrees().load;
          for (const [document, variableValues] of questionsAbout(history, random)) {
            const slow = await made(db, { trees: loadTrees }, async (contextValue) =>
              execute({ schema: plain, document, contextValue, variableValues }),
            );
            expect(slow?.result.errors).toBeUndefined();
            const compiled = compile(document);
            for (const isCompiled of compiled ? [true, false] : [false]) {
              const pieces = openPieces();
              const fast = await made(db, { trees, pieces }, async (contextValue) =>
                isCompiled
                  ? compiled!(undefined, contextValue, variableValues)
                  : execute({ schema, document, contextValue, variableValues }),
              );
              expect(fast?.result.errors).toBeUndefined();
              const without = JSON.stringify(fast?.result.data);
              pieces.mark(fast?.result.data);
              const text = pieces.join(JSON.stringify(fast?.result.data)).toString();
              expect(text).toBe(JSON.stringify(slow?.result.data));
              // What a comparison reads for a list that cannot be written at once is counted a second time.
              const more = (fast?.counted.values ?? 0) - (slow?.counted.values ?? 0);
              expect(more).toBeGreaterThanOrEqual(0);
              expect(more).toBeLessThanOrEqual(print(document).includes('compare') ? 20 : 0);
              asked.all += 1;
              if (isCompiled) asked.compiled += 1;
              if (text !== without) asked.written += 1;
            }
          }
        },
      });
    });
    // Where little is recorded on a day, lists are empty; without these the test would say nothing.
    expect(asked.written).toBeGreaterThan(asked.all / 3);
    expect(asked.compiled).toBeGreaterThan(asked.all / 10);
  });
});

type Variables = Record<string, unknown>;

const LEAVES = [
  'id',
  'unitId',
  'name',
  'displayName',
  'kind',
  'from',
  'until',
  'path',
  'depth',
  '__typename',
];

/** Fields of a unit: under other keys, in fragments, under conditions, and some of them twice. */
function fieldsOf(random: Random, depth: number): string {
  const field = () => {
    const alias = random.number(4) === 0 ? `${random.pick(['a', 'b', 'c', '_'])}${random.number(2)}: ` : '';
    const below = depth > 0 ? random.pick(['parent', 'children', 'unit', 'becauseOf', '']) : '';
    if (below === 'unit') return `${alias}unit { id unitId }`;
    // No list with it is written at once.
    if (below === 'becauseOf') return random.number(5) === 0 ? 'becauseOf { id }' : 'name';
    return below
      ? `${alias}${below}${condition(random)} { ${fieldsOf(random, depth - 1)} }`
      : alias + random.pick(LEAVES) + condition(random);
  };
  const some = Array.from({ length: 1 + random.number(5) }, field).join(' ');
  const where = random.number(6);
  if (where === 0) return `... on UnitState${condition(random)} { ${some} } ${random.pick(LEAVES)}`;
  if (where === 1) return `...Named ${some}`;
  if (where === 2) return `... on Node { id } ...Named${condition(random)} name`;
  return some;
}

const condition = (random: Random) =>
  random.pick([
    '',
    '',
    '',
    '',
    ' @include(if: $yes)',
    ' @skip(if: $no)',
    ' @include(if: false)',
    ' @skip(if: $yes)',
    ' @include(if: true)',
  ]);

function* questionsAbout({ organization }: History, random: Random): Generator<[DocumentNode, Variables]> {
  const at = () => `date: "${random.pick(DAYS)}", knownAt: { revision: $revision }`;
  const units = (depth: number) => `{ ${fieldsOf(random, depth)} }`;
  const tree = (depth: number): string =>
    `{ ${fieldsOf(random, 0)} ${depth > 0 ? `children${condition(random)} ${tree(depth - 1)}` : ''} ${random.pick(LEAVES)} }`;
  const about = [
    () => `asOf(${at()}) { citation units ${units(random.number(3))} }`,
    () =>
      `asOf(${at()}) { roots { name children ${units(2)} } units(kind: "課") ${units(1)} again: units ${units(0)} }`,
    () => `asOf(${at()}) { roots ${tree(3)} }`,
    () =>
      `compare(from: "${random.pick(DAYS)}", to: "${random.pick(DAYS)}") { changes { kinds before ${units(1)} after ${units(1)} } table { depth kinds after ${units(0)} } }`,
    () =>
      'revisions(first: 9) { totalCount edges { cursor node { number hash reason recordedAt } } nodes { number } }',
    () => `asOf(${at()}) { duties { from until duty { dutyId } } posts { name rank from } }`,
  ];
  let asked = 0;
  for (let tries = 0; tries < 200 && asked < 15; tries++) {
    const fields = about[tries % about.length]!();
    const day = `day: asOf(${at()}) { date @include(if: $yes) @skip(if: $no) }`;
    const named = fields.includes('...Named') ? `fragment Named on UnitState { ${fieldsOf(random, 0)} }` : '';
    const variables = '($revision: Int!, $yes: Boolean = true, $no: Boolean = false)';
    const all = `query ${variables} { organization(code: "${organization.code}") { ${day} ${fields} } } ${named}`;
    // With conditions it is not compiled.
    const text =
      tries % 2 === 0 ? all : all.replaceAll(/ @\w+\(if: [$\w]+\)|, \$(yes|no): Boolean = \w+/g, '');
    const document = parse(text);
    if (validate(schema, document).length > 0) continue;
    asked += 1;
    yield [document, { revision: random.number(organization.revision + 1) }];
  }
}
