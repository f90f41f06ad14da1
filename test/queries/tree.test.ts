import type { Moment } from '../../src/queries/moment/moment.js';
import type { Organization } from '../../src/queries/moment/organizations.js';
import { loadTrees } from '../../src/queries/units/loadTrees.js';
import { childrenOf, depthOf, inOrder, namesTo, type Tree, unitByRef } from '../../src/queries/units/tree.js';
import { UserError } from '../../src/userError.js';
import { testDatabase } from '../support/database.js';
import { beforeAll, describe, expect, it } from '../support/jest.js';
import { givenCoverage, givenOrder, givenOrganization, givenStates, refusal } from './given.js';

const { db } = await testDatabase();

/** 2025: 総務部 (文書係, 統計係) and 企画部; 2026: 統計係 first, a new 広報係; revision 2 corrects a name of 2025. */
async function given(code: string): Promise<Organization> {
  const organization = await givenOrganization(db, code);
  const of = (n: number) => `${code}:u${n}`;
  await givenStates(
    db,
    organization,
    { unit: of(1), name: '総務部', kind: '部', valid: '[2025-04-01,)' },
    { unit: of(2), name: '企画部', display_name: '【企画部】', kind: '部', valid: '[2025-04-01,)' },
    { unit: of(3), name: '文書係', parent: of(1), valid: '[2025-04-01,)' },
    { unit: of(4), name: '統計系', parent: of(1), valid: '[2025-04-01,2026-04-01)', known: '[1,2)' },
    { unit: of(4), name: '統計係', parent: of(1), valid: '[2025-04-01,)', known: '[2,)' },
    { unit: of(4), name: '統計係', parent: of(1), valid: '[2026-04-01,)', known: '[1,2)', because: 'e9' },
    { unit: of(5), name: '広報係', parent: of(1), valid: '[2026-04-01,)' },
  );
  await givenOrder(db, organization, '', [of(2), of(1)], '[2025-04-01,)');
  await givenOrder(db, organization, of(1), [of(3), of(4)], '[2025-04-01,2026-04-01)');
  await givenOrder(db, organization, of(1), [of(4), of(5), of(3)], '[2026-04-01,)');
  await givenCoverage(db, organization, 'PARTIAL', '[2025-04-01,)', '[1,2)');
  await givenCoverage(db, organization, 'COMPLETE', '[2025-04-01,)', '[2,)');
  return organization;
}

const at = (organization: Organization, date: string, revision: number): Moment => ({
  organization,
  date,
  revision,
});
const names = (tree: Tree | undefined) => (tree ? inOrder(tree).map((state) => state.name) : undefined);

describe('loadTrees', () => {
  let a: Organization;
  let b: Organization;
  beforeAll(async () => {
    a = await given('a');
    b = await given('b');
  });

  it('answers each moment in the order asked, the same one twice as well', async () => {
    const trees = await loadTrees(db, [
      at(a, '2026-04-01', 1),
      at(a, '2026-03-31', 1),
      at(b, '2026-03-31', 2),
      at(a, '2026-03-31', 1),
    ]);

    expect(trees.map(names)).toEqual([
      ['企画部', '総務部', '統計係', '広報係', '文書係'],
      ['企画部', '総務部', '文書係', '統計系'],
      ['企画部', '総務部', '文書係', '統計係'],
      ['企画部', '総務部', '文書係', '統計系'],
    ]);
    expect(trees[2]?.states.get('b:u4')?.parent).toBe('b:u1');
    expect(trees.map((tree) => tree.coverage)).toEqual(['PARTIAL', 'PARTIAL', 'COMPLETE', 'PARTIAL']);
  });

  it('gives a state with its period, its marks and its cause', async () => {
    const [tree] = await loadTrees(db, [at(a, '2026-03-31', 1)]);

    expect(tree?.states.get('a:u4')).toMatchObject({
      organization: a.id,
      revision: 1,
      name: '統計系',
      displayName: '統計系',
      parent: 'a:u1',
      from: '2025-04-01',
      until: '2026-04-01',
      because: 'e1',
    });
    expect(tree?.states.get('a:u2')).toMatchObject({ displayName: '【企画部】', parent: null, until: null });
  });

  it('knows nothing before the first day and before the first revision', async () => {
    const trees = await loadTrees(db, [at(a, '2025-03-31', 2), at(a, '2026-04-01', 0)]);

    expect(trees.map((tree) => [tree.coverage, tree.states.size, [...tree.children].length])).toEqual([
      ['UNKNOWN', 0, 0],
      ['UNKNOWN', 0, 0],
    ]);
  });

  it('has the units under each unit, at any depth, in their order', async () => {
    const c = await givenOrganization(db, 'c');
    const parents = { u1: null, u2: 'c:u1', u3: 'c:u2', u4: 'c:u1', u5: null, u6: 'c:u5' };
    await givenStates(
      db,
      c,
      ...Object.entries(parents).map(([unit, parent]) => ({
        unit: `c:${unit}`,
        name: unit,
        parent,
        valid: '[2025-04-01,)',
      })),
    );
    await givenOrder(db, c, '', ['c:u5', 'c:u1'], '[2025-04-01,)');
    // u9 has no state on this day.
    await givenOrder(db, c, 'c:u1', ['c:u4', 'c:u9', 'c:u2'], '[2025-04-01,)');
    await givenOrder(db, c, 'c:u2', ['c:u3'], '[2025-04-01,)');
    await givenOrder(db, c, 'c:u5', ['c:u6'], '[2025-04-01,)');
    const [tree] = await loadTrees(db, [at(c, '2026-04-01', 1)]);
    const under = (parent: string | null) => childrenOf(tree!, parent).map(({ name }) => name);

    expect(names(tree)).toEqual(['u5', 'u6', 'u1', 'u4', 'u2', 'u3']);
    expect([null, 'c:u1', 'c:u2', 'c:u3', 'c:u9'].map(under)).toEqual([
      ['u5', 'u1'],
      ['u4', 'u2'],
      ['u3'],
      [],
      [],
    ]);
    expect([...tree!.children]).toEqual([
      [null, ['c:u5', 'c:u1']],
      ['c:u5', ['c:u6']],
      ['c:u1', ['c:u4', 'c:u2']],
      ['c:u2', ['c:u3']],
    ]);
    expect(inOrder(tree!).map(({ parent }) => parent)).toEqual([null, 'c:u5', null, 'c:u1', 'c:u1', 'c:u2']);
    expect([...tree!.states.keys()].map((unit) => depthOf(tree!, unit))).toEqual([0, 1, 0, 1, 1, 2]);
    expect(namesTo(tree!, 'c:u3')).toEqual(['u1', 'u2', 'u3']);
  });

  it('asks nothing for no moments', async () => {
    expect(await loadTrees(db, [])).toEqual([]);
  });

  it('walks a part of the tree, or one kind of unit', async () => {
    const [tree] = await loadTrees(db, [at(a, '2026-04-01', 2)]);

    expect(inOrder(tree!, { under: 'a:u1' }).map((state) => state.name)).toEqual([
      '総務部',
      '統計係',
      '広報係',
      '文書係',
    ]);
    expect(inOrder(tree!, { kind: '部' }).map((state) => state.name)).toEqual(['企画部', '総務部']);
    expect(inOrder(tree!, { kind: '課', under: 'a:u2' })).toEqual([]);
    expect(inOrder(tree!, { under: 'a:u99' })).toEqual([]);
    expect([namesTo(tree!, 'a:u5'), depthOf(tree!, 'a:u5'), depthOf(tree!, 'a:u1')]).toEqual([
      ['総務部', '広報係'],
      1,
      0,
    ]);
  });
});

describe('unitByRef', () => {
  it('takes an id or a path, whatever the width of its letters', async () => {
    const organization = await givenOrganization(db, 'paths');
    await givenStates(
      db,
      organization,
      { unit: 'p:u1', name: 'ＩＴ推進課', valid: '[2025-04-01,)' },
      { unit: 'p:u2', name: '市民/税務', parent: 'p:u1', valid: '[2025-04-01,)' },
    );
    await givenOrder(db, organization, '', ['p:u1'], '[2025-04-01,)');
    await givenOrder(db, organization, 'p:u1', ['p:u2'], '[2025-04-01,)');
    const [tree] = await loadTrees(db, [at(organization, '2026-04-01', 1)]);

    const found = ['p:u2', 'IT推進課', 'ＩＴ推進課/市民\\/税務', '市民\\/税務', ''].map(
      (ref) => unitByRef(tree!, ref)?.unit,
    );
    expect(found).toEqual(['p:u2', 'p:u1', 'p:u2', undefined, undefined]);
  });

  it('refuses a path that fits two units, with both ids', async () => {
    const organization = await givenOrganization(db, 'twins');
    await givenStates(
      db,
      organization,
      { unit: 't:u1', name: 'IT課', valid: '[2025-04-01,)' },
      { unit: 't:u2', name: 'ＩＴ課', valid: '[2025-04-01,)' },
    );
    await givenOrder(db, organization, '', ['t:u1', 't:u2'], '[2025-04-01,)');
    const [tree] = await loadTrees(db, [at(organization, '2026-04-01', 1)]);

    const error = await refusal(() => unitByRef(tree!, 'IT課'));
    expect(error).toBeInstanceOf(UserError);
    expect(error).toMatchObject({
      code: 'BAD_USER_INPUT',
      messages: { ja: expect.stringContaining('t:u1、t:u2'), en: expect.stringContaining('t:u1, t:u2') },
    });
    expect(await refusal(() => unitByRef(tree!, '@new'))).toBeInstanceOf(UserError);
  });
});
