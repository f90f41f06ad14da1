import { organizationByCode } from '../src/queries/moment/organizations.js';
import { loadTrees } from '../src/queries/units/loadTrees.js';
import { depthOf, inOrder } from '../src/queries/units/tree.js';
import { recordReorganization, registerOrganization } from '../src/record.js';
import { testDatabase } from './support/database.js';
import { isesakiBaseline, isesakiReorganization, textOf } from './support/files.js';
import { beforeAll, describe, expect, it } from './support/jest.js';

const { db } = await testDatabase();

async function treeOn(date: string): Promise<string> {
  const organization = (await organizationByCode(db, '102041', 'ALL'))!;
  const [tree] = await loadTrees(db, [{ organization, date, revision: organization.revision }]);
  return inOrder(tree!)
    .map(({ unit, displayName, kind }) => `${'  '.repeat(depthOf(tree!, unit))}${displayName} [${kind}]\n`)
    .join('');
}

describe('the reorganization of Isesaki', () => {
  beforeAll(async () => {
    expect((await registerOrganization(db, isesakiBaseline(), 'local')).problems).toEqual([]);
    expect((await recordReorganization(db, isesakiReorganization(), 'local')).problems).toEqual([]);
  });

  it('leaves the tree of the eve as the table prints it for fiscal 2025', async () => {
    expect(await treeOn('2026-03-31')).toBe(textOf('test/golden/isesaki-2026-03-31.txt'));
  });

  it('gives the tree that the table prints for fiscal 2026', async () => {
    expect(await treeOn('2026-04-01')).toBe(textOf('test/golden/isesaki-2026-04-01.txt'));
  });
});
