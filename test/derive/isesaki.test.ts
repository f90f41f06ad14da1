/** How many changes of a real reorganization are found from its two lists: the figures of docs/derive.md. */

import { matchLists } from '../../src/derive/match/match.js';
import { proposalText } from '../../src/derive/propose/proposalText.js';
import type { UnitList } from '../../src/derive/read/unitList.js';
import { formatPath } from '../../src/domain/words/unitRef.js';
import { compareMoments } from '../../src/queries/compare/compare.js';
import { organizationByCode } from '../../src/queries/moment/organizations.js';
import { loadTrees } from '../../src/queries/units/loadTrees.js';
import { inOrder, namesTo, type Tree } from '../../src/queries/units/tree.js';
import { recordReorganization, registerOrganization } from '../../src/record.js';
import { coerceCommand } from '../../src/recordFile/coerceCommand.js';
import { recordFile } from '../../src/recordFile/readRecordFile.js';
import { readYaml } from '../../src/recordFile/yamlText.js';
import { testDatabase } from '../support/database.js';
import { isesakiBaseline, isesakiReorganization, textOf } from '../support/files.js';
import { beforeAll, describe, expect, it } from '../support/jest.js';
import { treeCsv } from '../support/treeCsv.js';
import { listOf } from './lists.js';

const { db } = await testDatabase();
const [EVE, DAY] = ['2026-03-31', '2026-04-01'];
const committed = (day: string) => listOf(textOf(`data/isesaki/lists/${day}.csv`));

async function moment(code: string, date: string) {
  const organization = (await organizationByCode(db, code, 'ALL'))!;
  return { organization, date, revision: organization.revision };
}

async function treeOf(code: string, date: string): Promise<Tree> {
  const [tree] = await loadTrees(db, [await moment(code, date)]);
  return tree!;
}

const shown = (tree: Tree) =>
  inOrder(tree).map(({ unit, displayName, kind }) => [formatPath(namesTo(tree, unit)), displayName, kind]);

/** The changes that the service reports between the two days, without units that were only carried along. */
async function changesOf(code: string): Promise<string[]> {
  const moments = { from: await moment(code, EVE), to: await moment(code, DAY) };
  const { changes } = await compareMoments(db, moments);
  const [before, after] = [await treeOf(code, EVE), await treeOf(code, DAY)];
  const paths = (tree: Tree, units: string[]) => units.map((unit) => formatPath(namesTo(tree, unit)));
  return changes
    .filter(({ kinds }) => !kinds.every((kind) => kind === 'CARRIED'))
    .map((change) =>
      [change.kinds.join(), paths(before, change.before), '→', paths(after, change.after)].join(' '),
    );
}

/** Records what is proposed from the two lists in another organization, and returns its changes. */
async function derived(code: string, old: UnitList, now: UnitList): Promise<string[]> {
  await registerOrganization(db, { ...isesakiBaseline(), code }, 'local');
  const { value } = readYaml(proposalText(matchLists(old, now), { on: DAY, organization: code }));
  const file = { path: '', ...coerceCommand(value), lineOf: () => undefined };
  expect((await recordFile(db, file, 'local')).problems).toEqual([]);
  expect(shown(await treeOf(code, DAY))).toEqual(shown(await treeOf('102041', DAY)));
  return changesOf(code);
}

let recorded: string[];

beforeAll(async () => {
  await registerOrganization(db, isesakiBaseline(), 'local');
  await recordReorganization(db, isesakiReorganization(), 'local');
  recorded = await changesOf('102041');
});

describe('the reorganization of Isesaki', () => {
  it('has the trees of the two lists', async () => {
    for (const day of [EVE, DAY]) {
      const tree = listOf(treeCsv(await treeOf('102041', day), new Map()));
      const lines = tree.units.map(({ name, displayName, kind }) => [name, displayName, kind]);
      expect(committed(day).units.map(({ name, displayName, kind }) => [name, displayName, kind])).toEqual(
        lines,
      );
    }
    expect(recorded).toHaveLength(25);
  });

  it('is found from paths and names alone, except for two changes that share no name or place', async () => {
    const found = await derived('paths', committed(EVE), committed(DAY));
    expect(recorded.filter((change) => !found.includes(change))).toEqual([
      'RENAMED,TRANSFERRED 企画部/企画調整課/政策係 → 市長戦略部/戦略推進課/戦略係',
      'MERGED 企画部/事務管理課/行政改革係,企画部/事務管理課/デジタル化推進係 → 企画部/経営企画課/イノベーション推進係',
    ]);
    expect(found.filter((change) => !recorded.includes(change))).toEqual([
      'CREATED  → 市長戦略部/戦略推進課/戦略係',
      'ABOLISHED 企画部/企画調整課/政策係 → ',
      'CREATED  → 企画部/経営企画課/イノベーション推進係',
      'ABOLISHED 企画部/事務管理課/行政改革係 → ',
      'ABOLISHED 企画部/事務管理課/デジタル化推進係 → ',
    ]);
  });

  it('is found from lists with ids, except for a merger across departments', async () => {
    const lists = [EVE, DAY].map(async (day) => listOf(treeCsv(await treeOf('102041', day), new Map())));
    const [old, now] = await Promise.all(lists);
    const found = await derived('ids', old!, now!);
    expect(recorded.filter((change) => !found.includes(change))).toEqual([
      'MERGED 企画部/事務管理課/行政改革係,企画部/事務管理課/デジタル化推進係 → 企画部/経営企画課/イノベーション推進係',
    ]);
    expect(found.filter((change) => !recorded.includes(change))).toEqual([
      'CREATED  → 企画部/経営企画課/イノベーション推進係',
      'ABOLISHED 企画部/事務管理課/行政改革係 → ',
      'ABOLISHED 企画部/事務管理課/デジタル化推進係 → ',
    ]);
  });
});
