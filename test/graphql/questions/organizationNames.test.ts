/** The names of an organization on all days, as known at all revisions. */

import type { Command } from '../../../src/domain/words/command.js';
import { rebuild } from '../../../src/rebuild.js';
import { record, registerOrganization } from '../../../src/record.js';
import { testDatabase } from '../../support/database.js';
import { beforeAll, describe, expect, it } from '../../support/jest.js';
import { asker } from '../ask.js';

const { db } = await testDatabase();
const { ask } = await asker(db);
const organization = 'town';

async function recorded(command: Command) {
  expect((await record(db, command, 'local')).problems).toEqual([]);
}

beforeAll(async () => {
  const units = [{ name: '総務課', kind: '課' }];
  await registerOrganization(db, { code: 'town', name: '試験村', knownFrom: '2000-04-01', units }, 'local');
  await recorded({
    record: {
      organization,
      reorganization: {
        title: '町制施行',
        effectiveOn: '2010-04-01',
        changes: [
          { renameOrganization: { name: '試験町' } },
          { renameOrganization: { name: '試験市' }, effectiveOn: '2090-04-01' },
        ],
      },
    },
  });
  await recorded({
    rescheduleEvent: { organization, event: 'town:e2', effectiveOn: '2011-04-01', reason: '延期' },
  });
});

const names = 'names { name from until } nameOn(date: "2010-05-01")';

describe('an organization that was renamed', () => {
  it('has its name of today, and all its names', async () => {
    const now = await ask<object>(`{ organization(code: "town") { name ${names} } }`);
    expect(now).toEqual({
      organization: {
        name: '試験町',
        names: [
          { name: '試験村', from: null, until: '2011-04-01' },
          { name: '試験町', from: '2011-04-01', until: '2090-04-01' },
          { name: '試験市', from: '2090-04-01', until: null },
        ],
        nameOn: '試験村',
      },
    });
  });

  it('has them as they were known earlier', async () => {
    const asked = (revision: number) =>
      ask<{ organization: { nameOn: string } }>(`{ organization(code: "town") {
        names(knownAt: { revision: ${revision} }) { name from }
        nameOn(date: "2010-05-01", knownAt: { revision: ${revision} }) } }`);
    expect((await asked(2)).organization.nameOn).toBe('試験町');
    expect((await asked(1)).organization).toEqual({
      names: [{ name: '試験村', from: null }],
      nameOn: '試験村',
    });
    expect((await asked(0)).organization).toEqual({ names: [], nameOn: null });
  });

  it('is found by any of its names', async () => {
    for (const search of ['試験村', '試験町', '試験市']) {
      const found = await ask<object>(`{ organizations(search: "${search}") { nodes { code } } }`);
      expect(found).toEqual({ organizations: { nodes: [{ code: 'town' }] } });
    }
  });

  it('has the same rows after a rebuild', async () => {
    const rows = () =>
      db.selectFrom('organization_name').selectAll().orderBy('event').orderBy('known').execute();
    const before = await rows();
    expect(before).toHaveLength(3);
    await rebuild(db, 'town');
    expect(await rows()).toEqual(before);
  });
});
