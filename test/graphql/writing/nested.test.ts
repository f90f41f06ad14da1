/** Lists in lists, which are written at once, beside the answers of graphql-js. */
import { setImmediate } from 'node:timers/promises';
import fc from 'fast-check';
import { buildSchema, type DocumentNode, execute, parse } from 'graphql';
import { openBounds } from '../../../src/graphql/serving/bounds/bounds.js';
import { countFields } from '../../../src/graphql/serving/bounds/countFields.js';
import { answerLimits } from '../../../src/graphql/serving/bounds/limits.js';
import type { Context } from '../../../src/graphql/serving/context.js';
import { inPieces } from '../../../src/graphql/serving/writing/inPieces.js';
import { writeLists } from '../../../src/graphql/serving/writing/writeLists.js';
import { describe, expect, it } from '../../support/jest.js';
import { untouchedContext } from '../untouchedContext.js';

const schemaText = `
  type Query { roots: [Unit!]! }
  type Unit { name: String! note: String rank: Int! parent: Unit children: [Unit!]! names: [String!]! page(first: Int): [Unit!]! }`;
const plain = buildSchema(schemaText);
const schema = buildSchema(schemaText);
writeLists(schema);
countFields(plain);
countFields(schema);

interface Unit {
  name: unknown;
  note: unknown;
  rank: unknown;
  names: unknown;
  parent?: unknown;
  children: Unit[];
  page(args: { first: number }): Unit[];
}

async function answered(own: typeof schema, document: DocumentNode, roots: unknown, variables = {}) {
  const counted = { values: 0 };
  const bounds = openBounds(answerLimits, { isRecording: false, triesOut: false });
  const take = (values: number) => {
    counted.values += values;
  };
  const contextValue: Context = {
    ...untouchedContext,
    bounds: { ...bounds, allowance: { ...bounds.allowance, take } },
  };
  const written = {};
  const make = (context: Context) =>
    execute({
      schema: own,
      document,
      rootValue: { roots },
      contextValue: context,
      variableValues: variables,
    });
  const { data, errors } = await inPieces(make, contextValue, written);
  bounds.allowance.close();
  const { pieces } = written as NonNullable<Context['written']>;
  const text = JSON.stringify(data);
  const joined = pieces?.join(text).toString() ?? text;
  return {
    text: joined,
    errors: errors?.map(({ message, path }) => ({ message, path })),
    counted,
    isWritten: joined !== text,
  };
}

/** A mistake is found where it is, whether it is in the first item or the last. */
const mistakes = {
  promise: () => Promise.resolve('later'),
  failure: () => Promise.reject(new Error('It failed later.')),
  error: () => new Error('It failed.'),
  null: () => null,
  text: () => 'no number',
};

const unit = (depth: number): fc.Arbitrary<Unit> =>
  fc
    .record({
      name: fc.string({ unit: 'binary' }),
      note: fc.option(fc.string()),
      rank: fc.nat(99),
      names: fc.array(fc.string(), { maxLength: 3 }),
      children: depth === 0 ? fc.constant<Unit[]>([]) : fc.array(unit(depth - 1), { maxLength: 3 }),
    })
    .map((own) => {
      const made: Unit = { ...own, page: ({ first }) => made.children.slice(0, first) };
      for (const child of made.children) child.parent = made;
      return made;
    });

const all = (units: readonly Unit[]): Unit[] => units.flatMap((own) => [own, ...all(own.children)]);

const fields = (depth: number): fc.Arbitrary<string> =>
  fc
    .array(
      fc.oneof(
        { weight: 4, arbitrary: fc.constantFrom('name', 'note', 'rank', 'names', '__typename') },
        {
          weight: 1,
          arbitrary: fc.constantFrom(
            'a: name',
            'b: rank',
            '...Own',
            'note @include(if: $yes)',
            'name @skip(if: $yes)',
          ),
        },
        ...(depth === 0
          ? []
          : [
              { weight: 4, arbitrary: fields(depth - 1).map((own) => `children { ${own} }`) },
              {
                weight: 1,
                arbitrary: fields(depth - 1).map((own) => `below: children @include(if: $yes) { ${own} }`),
              },
              { weight: 1, arbitrary: fields(depth - 1).map((own) => `parent { ${own} }`) },
              {
                weight: 1,
                arbitrary: fields(depth - 1).map((own) => `... on Unit { children { ${own} } name }`),
              },
            ]),
      ),
      { minLength: 1, maxLength: 4 },
    )
    .map((own) => own.join(' '));

const asked = (own: string) =>
  parse(
    `query ($yes: Boolean = true, $first: Int = 2) { roots { ${own} } again: roots { name } }
    ${own.includes('...Own') ? 'fragment Own on Unit { names children { name } }' : ''}`,
    { noLocation: true },
  );

describe('lists in lists', () => {
  it('have the bytes of graphql-js, with as many values counted', async () => {
    let written = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(unit(3), { maxLength: 3 }),
        fields(3),
        fc.boolean(),
        async (roots, own, yes) => {
          const slow = await answered(plain, asked(own), roots, { yes });
          const fast = await answered(schema, asked(own), roots, { yes });
          if (fast.isWritten) written += 1;
          expect({ ...fast, isWritten: false }).toEqual(slow);
        },
      ),
    );
    expect(written).toBeGreaterThan(20);
  });

  it('are left to graphql-js where anything in them is not at hand, or a mistake', async () => {
    let errors = 0;
    const places = fc.constantFrom<keyof Unit>('name', 'note', 'rank', 'names');
    const kinds = fc.constantFrom<keyof typeof mistakes>('promise', 'failure', 'error', 'null', 'text');
    await fc.assert(
      fc.asyncProperty(
        fc.array(unit(3), { minLength: 1, maxLength: 3 }),
        places,
        kinds,
        fc.nat(),
        async (roots, place, kind, at) => {
          const units = all(roots);
          const wrong = units[at % units.length]!;
          const make = mistakes[kind];
          // A getter of its class, as those of the schema are: nothing else looks at it.
          Reflect.deleteProperty(wrong, place);
          Object.setPrototypeOf(wrong, Object.defineProperty({}, place, { get: make }));
          const question = asked(
            'name children { rank names children { name rank children { note names } } note }',
          );
          const slow = await answered(plain, question, roots);
          const fast = await answered(schema, question, roots);
          if (slow.errors) errors += 1;
          expect([fast.text, fast.errors]).toEqual([slow.text, slow.errors]);
        },
      ),
    );
    expect(errors).toBeGreaterThan(10);
  });

  it('with arguments in them are left to graphql-js', async () => {
    const [roots] = fc.sample(fc.array(unit(3), { minLength: 3 }), 1);
    const question = asked('name children { page(first: $first) { name } name }');
    const fast = await answered(schema, question, roots);
    expect({ ...fast, isWritten: false }).toEqual(await answered(plain, question, roots));
  });

  it('let others have a turn, however many are under one', async () => {
    const leaf = (i: number): Unit => ({
      name: `${i}`,
      note: null,
      rank: i,
      names: ['a'],
      children: [],
      page: () => [],
    });
    const under = (children: Unit[]): Unit => ({ ...leaf(0), children });
    const roots = [under([under(Array.from({ length: 100_000 }, (_, i) => leaf(i)))])];
    let turns = 0;
    let isDone = false;
    const others = (async () => {
      while (!isDone) {
        await setImmediate();
        turns += 1;
      }
    })();
    const question = asked('children { name children { name note rank names } }');
    const { text, isWritten } = await answered(schema, question, roots);
    isDone = true;
    await others;
    expect(isWritten).toBe(true);
    expect(JSON.parse(text).roots[0].children[0].children).toHaveLength(100_000);
    // 500,000 values that are at hand, 100,000 of them in a turn.
    expect(turns).toBeGreaterThan(3);
  });
});
