import { type LineageDirection, lineagesOf } from '../../src/queries/units/lineage.js';
import { predecessorsOf, successorsOf } from '../../src/queries/units/successions.js';
import { testDatabase } from '../support/database.js';
import { beforeAll, describe, expect, it } from '../support/jest.js';
import { recorded, section } from './recorded.js';

const { db } = await testDatabase();

let organization: number;

// u1 文書係 and u2 広報係 become u5 総務係, which absorbs u3 and is split into u6 and u7. u4 ends and is reinstated twice.
beforeAll(async () => {
  const units = ['文書係', '広報係', '統計係', '監査係'].map((name) => section(name));
  const { on, now } = await recorded(db, 'a', units);
  await on('2021-04-01', { merge: { units: ['文書係', '広報係'], intoNew: { name: '総務係', kind: '係' } } });
  await on('2022-04-01', { merge: { units: ['統計係'], into: '総務係' } });
  await on('2023-04-01', {
    split: {
      unit: '総務係',
      into: [
        { name: '文書係', kind: '係' },
        { name: '広聴係', kind: '係' },
      ],
    },
  });
  for (const year of [2022, 2024]) {
    await on(`${year}-10-01`, { abolish: { unit: '監査係' } });
    await on(`${year + 1}-10-01`, { reinstate: { unit: '監査係' } });
  }
  // The same day: 監査係 is absorbed by what gives something off, and does not come into that.
  await on(
    '2026-04-01',
    { merge: { units: ['監査係'], into: '広聴係' } },
    { split: { unit: '広聴係', keep: true, into: [{ name: '広報係', kind: '係' }] } },
  );
  organization = (await now()).id;
});

async function lineageOf(
  unit: string,
  direction: LineageDirection,
  { until = null, revision = 9 }: { until?: string | null; revision?: number } = {},
) {
  const [lineage] = await lineagesOf(db, [{ organization, unit: `a:${unit}`, direction, until, revision }]);
  return {
    units: lineage!.units.map((id) => id.slice(2)),
    edges: lineage!.successions.map(({ kind, from, to }) => `${kind} ${from.slice(2)} ${to.slice(2)}`),
  };
}

describe('lineagesOf', () => {
  it('begins with the unit and follows succession after succession, oldest first', async () => {
    expect(await lineageOf('u1', 'FORWARD')).toEqual({
      units: ['u1', 'u5', 'u6', 'u7', 'u8'],
      edges: ['MERGED u1 u5', 'SPLIT u5 u6', 'SPLIT u5 u7', 'SPUN_OFF u7 u8'],
    });
    expect(await lineageOf('u6', 'BACKWARD')).toEqual({
      units: ['u6', 'u1', 'u5', 'u2', 'u3'],
      edges: ['MERGED u1 u5', 'MERGED u2 u5', 'ABSORBED u3 u5', 'SPLIT u5 u6'],
    });
  });

  it('in both directions has predecessors and successors, but not the other successors of the predecessors', async () => {
    expect((await lineageOf('u5', 'BOTH')).units).toEqual(['u5', 'u1', 'u2', 'u3', 'u6', 'u7', 'u8']);
    expect((await lineageOf('u6', 'BOTH')).units).not.toContain('u7');
  });

  it('of a unit without successions is the unit itself, and so is that of an unknown unit', async () => {
    expect(await lineageOf('u6', 'FORWARD')).toEqual({ units: ['u6'], edges: [] });
    expect(await lineageOf('u99', 'BOTH')).toEqual({ units: ['u99'], edges: [] });
  });

  it('includes the day `until`, and only what was known', async () => {
    expect((await lineageOf('u1', 'FORWARD', { until: '2023-04-01' })).units).toEqual([
      'u1',
      'u5',
      'u6',
      'u7',
    ]);
    expect((await lineageOf('u1', 'FORWARD', { until: '2023-03-31' })).units).toEqual(['u1', 'u5']);
    expect((await lineageOf('u6', 'BACKWARD', { until: '2023-03-31' })).units).toEqual(['u6']);
    expect((await lineageOf('u1', 'FORWARD', { revision: 2 })).units).toEqual(['u1', 'u5']);
    expect((await lineageOf('u1', 'FORWARD', { until: '1900-01-01' })).units).toEqual(['u1']);
  });

  it('ends even if a unit is reinstated repeatedly, and follows successions to later days only', async () => {
    expect(await lineageOf('u4', 'FORWARD')).toEqual({
      units: ['u4', 'u7'],
      edges: ['REINSTATED u4 u4', 'REINSTATED u4 u4', 'ABSORBED u4 u7'],
    });
    expect((await lineageOf('u8', 'BACKWARD')).units).not.toContain('u4');
  });

  it('answers many keys in their order', async () => {
    const keys = ['u8', 'u1', 'u4'].map((unit) => ({
      organization,
      unit: `a:${unit}`,
      direction: 'FORWARD' as const,
      until: null,
      revision: 9,
    }));
    const lineages = await lineagesOf(db, keys);
    expect(lineages.map(({ units }) => units[0])).toEqual(['a:u8', 'a:u1', 'a:u4']);
    expect(await lineagesOf(db, [])).toEqual([]);
  });
});

describe('predecessorsOf and successorsOf', () => {
  it('are the direct successions of a unit', async () => {
    const at = (unit: string, revision = 9) => ({ organization, unit: `a:${unit}`, revision });
    const before = await predecessorsOf(db, [at('u5'), at('u4'), at('u5', 2), at('u1')]);
    expect(before.map((rows) => rows.map(({ on, from }) => `${on} ${from}`))).toEqual([
      ['2021-04-01 a:u1', '2021-04-01 a:u2', '2022-04-01 a:u3'],
      ['2023-10-01 a:u4', '2025-10-01 a:u4'],
      ['2021-04-01 a:u1', '2021-04-01 a:u2'],
      [],
    ]);
    const after = await successorsOf(db, [at('u5'), at('u1')]);
    expect(after.map((rows) => rows.map(({ kind, to }) => `${kind} ${to}`))).toEqual([
      ['SPLIT a:u6', 'SPLIT a:u7'],
      ['MERGED a:u5'],
    ]);
  });
});
