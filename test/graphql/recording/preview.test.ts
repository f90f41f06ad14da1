import { recordReorganization, registerOrganization } from '../../../src/record.js';
import { testDatabase } from '../../support/database.js';
import { isesakiBaseline, isesakiReorganization } from '../../support/files.js';
import { beforeAll, describe, expect, it } from '../../support/jest.js';
import { asker } from '../ask.js';

const { db } = await testDatabase();
const { ask } = await asker(db);

const preview = `query ($record: ReorganizationInput!) {
  organization(code: "102041") {
    revision
    preview(of: { record: $record }) {
      problems { code severity path }
      comparison { changes { kinds after { name } events { id: eventId type revision { number } sentence } } dutyTransfers { description } }
      snapshot { revision coverage roots { name overseers { name } } unit(ref: "総務部/総務課") { duties { duty { name } } children { name } } }
    }
  }
}`;

interface Previewed {
  organization: {
    revision: number;
    preview: {
      problems: { code: string }[];
      comparison: { changes: { events: { id: string; revision: unknown }[] }[] } | null;
      snapshot: { roots: { name: string; overseers: { name: string }[] }[]; unit: unknown } | null;
    };
  };
}

describe('Organization.preview', () => {
  beforeAll(async () => {
    await registerOrganization(db, isesakiBaseline(), 'local');
  });

  it('shows what a reorganization would do, and records nothing', async () => {
    const { reorganization: record } = isesakiReorganization();
    const { organization } = await ask<Previewed>(preview, { record });
    expect(organization.revision).toBe(1);
    expect(organization.preview.problems).toEqual([]);
    expect(organization.preview.comparison?.changes).toHaveLength(27);
    expect(organization.preview.comparison?.changes[0]?.events[0]?.revision).toBeNull();
    expect(organization.preview.snapshot?.roots[0]).toEqual({
      name: '市長戦略部',
      overseers: [{ name: '副市長' }, { name: '副市長' }],
    });
    expect(organization.preview.snapshot?.unit).toEqual({
      duties: [{ duty: { name: '内部統制に関する事務' } }],
      children: [{ name: '管理係' }, { name: '文書管理係' }, { name: '法規係' }],
    });
    expect(await ask('{ organization(code: "102041") { revision reorganizations { totalCount } } }')).toEqual(
      {
        organization: { revision: 1, reorganizations: { totalCount: 0 } },
      },
    );
  });

  it('returns the problems of a reorganization that cannot be recorded', async () => {
    const record = { title: '改正', effectiveOn: '2026-04-01', changes: [{ abolish: { unit: '総務部' } }] };
    const { organization } = await ask<Previewed>(preview, { record });
    expect(organization.preview).toEqual({
      problems: [{ code: 'CHILDREN_REMAIN', severity: 'ERROR', path: 'changes[0].abolish.unit' }],
      comparison: null,
      snapshot: null,
    });
  });

  it('hinders no later recording, and the ids it showed are those that are then recorded', async () => {
    const { reorganization: record } = isesakiReorganization();
    const { organization } = await ask<Previewed>(preview, { record });
    const { revision } = await recordReorganization(db, isesakiReorganization(), 'local');
    expect(revision).toBe(2);
    const recorded = await ask<{ organization: { revisions: { nodes: { events: { id: string }[] }[] } } }>(
      '{ organization(code: "102041") { revisions { nodes { events { id: eventId } } } } }',
    );
    const ids = recorded.organization.revisions.nodes[1]?.events.map(({ id }) => id);
    const shown = organization.preview.comparison?.changes.flatMap(({ events }) =>
      events.map(({ id }) => id),
    );
    expect(ids).toEqual(expect.arrayContaining([...new Set(shown)]));
  });
});
