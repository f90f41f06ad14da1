import { type DocumentNode, execute, isEnumType, isObjectType, parse, validate } from 'graphql';
import { seeded } from '../../bench/random.js';
import { watchStatements } from '../../bench/statements.js';
import { type Order, orderOf } from '../../src/domain/compare/rank.js';
import { reorderedIn } from '../../src/domain/fold/reordered.js';
import { pathOf } from '../../src/domain/words/unitRef.js';
import { buildGraphqlSchema } from '../../src/graphql/schema.js';
import { countFields } from '../../src/graphql/serving/bounds/countFields.js';
import { resolveGetters } from '../../src/graphql/serving/bounds/plainFields.js';
import { compilerOf } from '../../src/graphql/serving/executing/compiled.js';
import { type Compared, compareKnown } from '../../src/queries/compare/compare.js';
import { keepComparisons } from '../../src/queries/compare/kept/keptComparisons.js';
import { unitsNear } from '../../src/queries/compare/near.js';
import type { Differing } from '../../src/queries/compare/parts/differingInTrees.js';
import type { PartOfTree, Side } from '../../src/queries/compare/parts/partOfTree.js';
import { type Parts, partsByStatements, partsInTrees } from '../../src/queries/compare/parts/parts.js';
import type { Moment } from '../../src/queries/moment/moment.js';
import { keepSizes } from '../../src/queries/sizes/keptSizes.js';
import { keepTrees } from '../../src/queries/units/keptTrees.js';
import { type LoadedTree, loadTrees } from '../../src/queries/units/loadTrees.js';
import type { UnitStateRow } from '../../src/queries/units/states.js';
import { depthOf, inOrder, namesTo } from '../../src/queries/units/tree.js';
import { selection } from '../hostile/fuzz.js';
import { testDatabase } from '../support/database.js';
import { describe, expect, it } from '../support/jest.js';
import { chooser } from './generate/choose.js';
import { DAYS } from './generate/generate.js';
import { type History, unitsEver } from './play/history.js';
import { type Made, made } from './play/made.js';
import { play } from './play/play.js';
import { forHistories } from './play/seed.js';

const { db } = await testDatabase();
const schema = buildGraphqlSchema();
const plain = buildGraphqlSchema();
for (const one of [schema, plain]) {
  resolveGetters(one);
  countFields(one);
}
const compile = compilerOf(schema);
const organizationType = schema.getType('Organization');

type Variables = Record<string, unknown>;

/** How many pairs of moments are looked at after each history. */
const PAIRS = 6;

/** Nothing is recorded between these. */
const LATER = ['2026-04-06', '2026-04-09', '2026-05-01'];
const EACH_DAY = ['2026-03-18', ...DAYS];

describe('after any history', () => {
  it('a compiled query with kept trees gives what graphql-js gives without them, and counts the same', async () => {
    const asked = { compiled: 0, all: 0 };
    await forHistories('compiled queries', 4, async (numbers) => {
      const random = seeded(numbers[0]?.[0] ?? 0);
      await play(db, numbers, {
        afterwards: async (history) => {
          const trees = keepTrees().load;
          for (const [document, variables] of questionsAbout(history, random)) {
            asked.all += 1;
            const fast = await made(db, { trees }, (context) =>
              compile(document)?.(undefined, context, variables),
            );
            if (!fast || fast.result.errors) continue;
            asked.compiled += 1;
            const slow = await made(db, { trees: loadTrees }, async (contextValue) =>
              execute({ schema: plain, document, contextValue, variableValues: variables }),
            );
            expect(asText(fast)).toBe(slow && asText(slow));
          }
        },
      });
    });
    // Random questions are often refused; without these the test would say nothing.
    expect(asked.compiled).toBeGreaterThan(asked.all / 3);
  });

  it('a kept tree is that of its moment, and parts of trees are those that statements find', async () => {
    const reached = { ended: 0 };
    await forHistories('kept trees', 5, async (numbers) => {
      const choose = chooser(numbers[0] ?? []);
      await play(db, numbers, {
        afterwards: async (history) => {
          const keeper = keepTrees();
          const moments = DAYS.map((date) =>
            momentOf(history, date, choose.below(history.organization.revision + 1)),
          );
          for (const some of [moments, moments.toReversed(), [moments[0]!]]) {
            const fresh = await loadTrees(db, some);
            const kept = await keeper.load(db, some);
            expect(kept.map(contentOf)).toEqual(fresh.map(contentOf));
          }
          // One after the other, so that each is made from one that is kept.
          const revision = choose.below(history.organization.revision + 1);
          for (const date of [...DAYS, ...DAYS].filter(() => choose.chance(40))) {
            const moment = momentOf(history, date, revision);
            const fresh = await loadTrees(db, [moment]);
            const beside = await keeper.load(db, [moment]);
            expect(beside.map(contentOf)).toEqual(fresh.map(contentOf));
          }
          for (let pair = 0; pair < PAIRS; pair++) {
            const both = { from: choose.any(moments)!, to: choose.any(moments)! };
            const units = unitsEver(history).filter(() => choose.chance(50));
            const near = await unitsNear(db, both);
            const statements = await partsByStatements(db, both, near);
            const trees = await keeper.load(db, [both.from, both.to]);
            const [first, second] = orderedTrees(trees);
            const inTrees = partsInTrees(trees);
            const existing = ({ states }: LoadedTree, other: LoadedTree) =>
              [...states.keys()].filter((unit) => !other.states.has(unit)).sort();
            expect(near.both.filter((unit) => !trees.every(({ states }) => states.has(unit)))).toEqual([]);
            expect(sorted(inTrees.differing)).toEqual(differingAmong(sorted(statements.differing), trees));
            const only = { from: existing(trees[0]!, trees[1]!), to: existing(trees[1]!, trees[0]!) };
            expect(sorted(inTrees.differing).only).toEqual(only);
            await statements.read(units);
            const read = partsRead(statements);
            for (const side of ['from', 'to'] as const)
              expect(rowsOf(inTrees.sides[side], read[side].keys())).toEqual(read[side]);
            const ended = [...read.from.keys()].filter((unit) => !trees[1]!.states.has(unit));
            reached.ended += ended.length;
            for (const parts of [statements, inTrees]) {
              const found = [
                await parts.ordersOf(units),
                listed(read, await parts.order()),
                new Set(await parts.unitsBelow(units)),
              ];
              const expected = [
                await statements.ordersOf(units),
                listed(read, orderOf(first!, second!)),
                new Set(await statements.unitsBelow(units)),
              ];
              expect(found).toEqual(expected);
            }
          }
        },
      });
    });
    expect(reached.ended).toBeGreaterThan(0);
  });

  it('a kept comparison is that of its moments', async () => {
    const reached = { kept: 0 };
    await forHistories('kept comparisons', 3, async (numbers) => {
      const choose = chooser(numbers[0] ?? []);
      await play(db, numbers, {
        afterwards: async (history) => {
          const statements = watchStatements(db);
          const sizes = keepSizes();
          await sizes.of(db, history.organization);
          const compare = keepComparisons({ few: 0, sizes: choose.chance(50) ? sizes : undefined });
          const trees = keepTrees().load;
          const revisions = [0, 0].map(() => choose.below(history.organization.revision + 1));
          const days = [...EACH_DAY.filter(() => choose.chance(30)), ...LATER];
          const any = () => momentOf(history, choose.any(days)!, choose.any(revisions)!);
          for (let i = 0; i < 80; i++) {
            const moments = { from: any(), to: any() };
            statements.take();
            const kept = await compare(statements.db, moments, { trees });
            if (kept && statements.take().length === 0) reached.kept += 1;
            // With so few units it is made by statements; the one to be kept is made of whole trees.
            expect(shownOf(kept, namesTo)).toEqual(shownOf(await compareKnown(db, moments), definedPath));
          }
        },
      });
    });
    expect(reached.kept).toBeGreaterThan(20);
  });

  it('trees that were not asked for longest make room, and one that is larger than all room is not kept', async () => {
    await forHistories('room for trees', 1, async (numbers) => {
      await play(db, numbers, {
        afterwards: async (history) => {
          const keeper = keepTrees(30_000);
          const { revision } = history.organization;
          for (const date of DAYS) {
            await keeper.load(db, [momentOf(history, date, revision)]);
            expect(keeper.size()).toBeLessThanOrEqual(30_000);
          }
          expect(keeper.size()).toBeGreaterThan(0);
          const none = keepTrees(1_000);
          await none.load(db, [momentOf(history, DAYS[0]!, revision)]);
          expect(none.size()).toBe(0);
        },
      });
    });
  });
});

it('every value of an enum is its name: compiled queries pass values on as they are', () => {
  const enums = Object.values(schema.getTypeMap()).filter(isEnumType);
  const others = enums.flatMap((type) => type.getValues()).filter(({ name, value }) => name !== value);
  expect(others.map(({ name }) => name)).toEqual([]);
});

const contentOf = (tree: LoadedTree) => ({
  ...{ moment: tree.moment, coverage: tree.coverage, constant: tree.constant },
  states: new Map(tree.states),
  children: new Map(tree.children),
  order: inOrder(tree).map(({ unit }) => [unit, namesTo(tree, unit), depthOf(tree, unit)]),
});

/** What differs at one place or the other is among those that statements find: of these, what differs between the trees. */
function differingAmong({ units, parents, only }: Differing, trees: LoadedTree[]): Differing {
  const [from, to] = trees;
  const asCompared = (row: UnitStateRow | undefined) =>
    row && [row.name, row.displayName, row.kind, row.parent].join();
  const isReordered = (parent: string) =>
    reorderedIn(from!.children.get(parent || null) ?? [], to!.children.get(parent || null) ?? [], new Set())
      .length > 0;
  return {
    units: units.filter((unit) => asCompared(from!.states.get(unit)) !== asCompared(to!.states.get(unit))),
    only,
    parents: parents.filter(isReordered),
  };
}

const sorted = ({ units, only: { from, to }, parents }: Differing): Differing => ({
  units: units.toSorted(),
  only: { from: from.toSorted(), to: to.toSorted() },
  parents: parents.toSorted(),
});

/** What statements read is a map on each side. */
function partsRead({ sides: { from, to } }: Parts): Record<'from' | 'to', PartOfTree['states']> {
  if (!('paths' in from && 'paths' in to)) throw new Error('These are whole trees.');
  return { from: from.states, to: to.states };
}

const rowsOf = ({ states }: Side, units: Iterable<string>) =>
  new Map([...units].map((unit) => [unit, states.get(unit)]));

/** A comparison, with the states that it shows and their paths. */
function shownOf(compared: Compared | undefined, pathIn: (side: Side, unit: string) => string[]) {
  if (!compared) return undefined;
  const { from, to, between, changes } = compared;
  const units = (side: 'before' | 'after') => [...new Set(changes.flatMap((change) => change[side]))];
  const rows = (part: Side, shown: string[]) => ({
    moment: part.moment,
    units: shown.map((unit) => [part.states.get(unit), pathIn(part, unit)]),
  });
  return { between, changes, from: rows(from, units('before')), to: rows(to, units('after')) };
}

const definedPath = ({ states }: Side, unit: string) => pathOf(unit, (at) => states.get(at));

/** The same units in both orders. */
function listed({ from, to }: ReturnType<typeof partsRead>, order: Order): string[][] {
  const sorted = (units: Iterable<string>, placeOf: (unit: string) => number) =>
    [...units].sort((a, b) => placeOf(a) - placeOf(b));
  return [
    sorted(from.keys(), (unit) => order.before(unit)),
    sorted(new Set([...from.keys(), ...to.keys()]), (unit) => order.across(unit)),
  ];
}

/** The two trees with all their units. */
const orderedTrees = (trees: LoadedTree[]) =>
  trees.map(({ states, children }) => ({ states: new Map(states), children: new Map(children) }));

const momentOf = ({ organization }: History, date: string, revision: number): Moment => ({
  organization,
  date,
  revision,
});

const asText = ({ result, counted }: Made) => JSON.stringify([result.data, result.errors ?? [], counted]);

const UNITS = 'id unitId name displayName kind from until path depth parent { name path } unit { id }';

function* questionsAbout(
  history: History,
  random: ReturnType<typeof seeded>,
): Generator<[DocumentNode, Variables]> {
  const { code, revision } = history.organization;
  const at = () => `date: "${random.pick(DAYS)}", knownAt: { revision: $revision }`;
  const days = () => `from: "${random.pick(DAYS)}", to: "${random.pick(DAYS)}"`;
  const about = [
    () =>
      `asOf(${at()}) { id date citation coverage units { ${UNITS} } roots { ${UNITS} children { ${UNITS} children { name } } } }`,
    () =>
      `compare(${days()}) { changes { kinds sentence before { ${UNITS} } after { ${UNITS} } events { id } } table { depth kinds before { displayName } after { displayName path } } }`,
    () =>
      'revisions(first: 5) { totalCount edges { cursor node { number hash reason events { eventId type effectiveOn sentence note } } } }',
    () =>
      `asOf(${at()}) { duties { from duty { dutyId name holdings { from until holder { name path } } } holder { path } } }`,
    () => {
      if (!isObjectType(organizationType)) throw new Error('There is no such type.');
      return selection(random, schema, organizationType, 2 + random.number(4)).replaceAll(
        '2020-04-01',
        random.pick(DAYS),
      );
    },
  ];
  for (let i = 0; i < 24; i++) {
    const fields = about[i % about.length]!();
    const uses = fields.includes('$revision') ? '($revision: Int!)' : '';
    const document = parse(`query ${uses} { organization(code: "${code}") { ${fields} } }`);
    if (validate(schema, document).length > 0) continue;
    yield [document, { revision: 1 + random.number(revision) }];
  }
}
