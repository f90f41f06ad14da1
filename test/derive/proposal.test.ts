/** What is proposed, recorded unedited, makes of the old tree exactly the new one. */

import fc from 'fast-check';
import { matchLists } from '../../src/derive/match/match.js';
import { proposalText } from '../../src/derive/propose/proposalText.js';
import type { BaselineUnit } from '../../src/domain/words/command.js';
import { formatPath } from '../../src/domain/words/unitRef.js';
import { organizationByCode } from '../../src/queries/moment/organizations.js';
import { loadTrees } from '../../src/queries/units/loadTrees.js';
import { inOrder, namesTo, type Tree } from '../../src/queries/units/tree.js';
import { registerOrganization } from '../../src/record.js';
import { coerceCommand } from '../../src/recordFile/coerceCommand.js';
import { recordFile } from '../../src/recordFile/readRecordFile.js';
import { readYaml } from '../../src/recordFile/yamlText.js';
import { chooser } from '../model/generate/choose.js';
import { testDatabase } from '../support/database.js';
import { describe, expect, it } from '../support/jest.js';
import { given, isReplay, seed } from '../support/seed.js';
import { newTally, type Reach } from '../support/tally.js';
import { treeCsv } from '../support/treeCsv.js';
import { type Choose, changedTree, type Node, randomTree } from './growth.js';
import { listOf } from './lists.js';

const { db } = await testDatabase();
const [EVE, DAY] = ['2026-03-31', '2026-04-01'];

const asBaseline = ({ name, displayName, kind, children }: Node): BaselineUnit => ({
  name,
  displayName,
  kind,
  children: children.map(asBaseline),
});

async function treeOf(code: string, date: string): Promise<Tree> {
  const organization = (await organizationByCode(db, code, 'ALL'))!;
  const [tree] = await loadTrees(db, [{ organization, date, revision: organization.revision }]);
  return tree!;
}

const seen = (tree: Tree) =>
  inOrder(tree).map(({ unit, displayName, kind }) => [formatPath(namesTo(tree, unit)), displayName, kind]);

const wanted = (nodes: Node[], above: string[] = []): string[][] =>
  nodes.flatMap(({ name, displayName, kind, children }) => [
    [formatPath([...above, name]), displayName ?? name, kind],
    ...wanted(children, [...above, name]),
  ]);

/** The lines of a list of the new tree; `ids` gives those of the units that live on. */
function csvOf(nodes: Node[], ids: Map<string, string>): string {
  const lines = (below: Node[], above: string[]): string[] =>
    below.flatMap(({ life, name, displayName, kind, children }) => {
      const cells = [ids.get(life ?? '') ?? '', formatPath([...above, name]), kind, displayName ?? name];
      return [cells.map((cell) => `"${cell}"`).join(','), ...lines(children, [...above, name])];
    });
  return ['id,path,kind,displayName', ...lines(nodes, [])].join('\n');
}

/** The ids that the recorded units were given, by their lives. */
function idsOf(tree: Tree, nodes: Node[]): Map<string, string> {
  const lives = (below: Node[]): string[] =>
    below.flatMap(({ life = '', children }) => [life, ...lives(children)]);
  const units = inOrder(tree).map(({ unit }) => unit);
  return new Map(lives(nodes).map((life, i) => [life, units[i] ?? '']));
}

let runs = 0;

type ProposalCase = 'nothing is to be changed' | 'changes are recorded' | 'units keep their ids';

async function derived(choose: Choose, reach: Reach<ProposalCase>): Promise<void> {
  const code = `o${++runs}`;
  const before = randomTree(choose);
  const after = changedTree(choose, before);
  const registered = { code, name: '試験市', knownFrom: '2025-04-01', units: before.map(asBaseline) };
  expect((await registerOrganization(db, registered, 'local')).problems).toEqual([]);

  const tree = await treeOf(code, EVE);
  const ids = idsOf(tree, before);
  const withIds = choose(3);
  const old = listOf(withIds === 0 ? csvOf(before, new Map()) : treeCsv(tree, new Map()));
  const now = listOf(csvOf(after, withIds === 2 ? ids : new Map()));
  const text = proposalText(matchLists(old, now), { on: DAY, organization: code });

  if (text.includes('changes: []')) {
    reach('nothing is to be changed');
    expect(wanted(after)).toEqual(seen(tree));
  } else {
    reach('changes are recorded');
    const { value, problems } = readYaml(text);
    expect(problems).toEqual([]);
    const recorded = await recordFile(
      db,
      { path: '', ...coerceCommand(value), lineOf: () => undefined },
      'local',
    );
    // A name with a “/” gives a warning.
    const refusals = recorded.problems.filter(({ severity }) => severity === 'ERROR');
    expect({ text, refusals }).toEqual({ text, refusals: [] });
    expect({ text, tree: seen(await treeOf(code, DAY)) }).toEqual({ text, tree: wanted(after) });
    if (withIds === 2) {
      reach('units keep their ids');
      expect(await idsKept(code, ids, after)).toBe(true);
    }
  }
}

/** Where both lists have ids, a unit keeps its id through whatever happened to it. */
async function idsKept(code: string, ids: Map<string, string>, after: Node[]): Promise<boolean> {
  const tree = await treeOf(code, DAY);
  const found = idsOf(tree, after);
  return [...found].every(([life, unit]) => life === '' || ids.get(life) === unit);
}

describe('a proposal that is recorded as it is', () => {
  it('makes of the old tree exactly the new one', async () => {
    const numbers = fc.array(fc.nat(9_999), { minLength: 80, maxLength: 80 });
    const tally = newTally<ProposalCase>({
      'nothing is to be changed': 0.15,
      'changes are recorded': 0.65,
      'units keep their ids': 0.15,
    });
    const property = fc.asyncProperty(numbers, (some) =>
      tally.run((reach) => derived(chooser(some).below, reach)),
    );
    const run = { numRuns: given('ENKAKU_TEST_RUNS') ?? 150, seed, endOnFailure: !isReplay };
    await fc.assert(property, run);
    tally.expectReached();
  });
});
