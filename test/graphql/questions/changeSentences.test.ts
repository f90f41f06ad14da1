/** The sentences of the entries of a comparison: the events' own, where they explain the entry. */

import { recorded, section } from '../../queries/recorded.js';
import { testDatabase } from '../../support/database.js';
import { beforeAll, describe, expect, it } from '../../support/jest.js';
import { asker } from '../ask.js';

const { db } = await testDatabase();
const { ask } = await asker(db);

interface Answer {
  organization: {
    compare: {
      changes: { ja: string; en: string; lines: { sentence: string; events: { type: string }[] }[] }[];
    };
  };
}

const changesOf = async (code: string, from: string, to: string) => {
  const { organization } = await ask<Answer>(
    `{ organization(code: "${code}") { compare(from: "${from}", to: "${to}") {
      changes { ja: sentence en: sentence(lang: EN) lines { sentence events { type } } } } } }`,
  );
  return organization.compare.changes;
};
const sentences = async (code: string, from: string, to: string) =>
  (await changesOf(code, from, to)).map(({ ja }) => ja);

const EVE = '2026-03-31';

describe('the sentence of an entry', () => {
  beforeAll(async () => {
    const town = await recorded(db, 'steps', [
      section('総務課', section('文書係'), section('法規係'), section('統計係')),
      section('企画課', section('調整係')),
    ]);
    await town.on('2026-04-01', { rename: { unit: '総務課/文書係', name: '公文書係' } });
    await town.on(
      '2027-04-01',
      { rename: { unit: '総務課/公文書係', name: '記録係' } },
      { abolish: { unit: '総務課/法規係', replacedBy: ['総務課/統計係'] } },
      {
        create: { unit: { name: '防災係', kind: '係', under: '企画課' }, from: ['企画課/調整係'] },
      },
      {
        split: { unit: '総務課/統計係', keep: true, into: [{ name: '調査係', kind: '係', under: '総務課' }] },
      },
    );
    await town.on('2028-04-01', { rename: { unit: '総務課/記録係', name: '文書係' } });
    await town.on('2028-05-01', { create: { unit: { name: '臨時係', kind: '係', under: '総務課' } } });
    await town.on('2028-06-01', {
      merge: {
        units: ['総務課/臨時係', '総務課/文書係'],
        intoNew: { name: '総務係', kind: '係', under: '総務課' },
      },
    });
  });

  it('has a line for each event, with its events', async () => {
    const [change] = await changesOf('steps', EVE, '2027-04-01');
    expect(change).toEqual({
      ja: '総務課文書係を公文書係に改称\n総務課公文書係を記録係に改称',
      en: 'Renamed 文書係 of 総務課 to 公文書係\nRenamed 公文書係 of 総務課 to 記録係',
      lines: [
        { sentence: '総務課文書係を公文書係に改称', events: [{ type: 'UnitRenamed' }] },
        { sentence: '総務課公文書係を記録係に改称', events: [{ type: 'UnitRenamed' }] },
      ],
    });
  });

  it('keeps the origin of a spin-off and what replaced an abolished unit', async () => {
    expect((await sentences('steps', '2026-04-01', '2027-04-01')).slice(1)).toEqual([
      '総務課法規係を廃止し、統計係が承継',
      '総務課統計係から調査係を分離',
      '企画課調整係から分離し、防災係を新設',
    ]);
    expect((await sentences('steps', '2026-04-02', '2028-06-01')).slice(1)).toContain(
      '企画課調整係から分離し、防災係を新設',
    );
  });

  it('is composed where a change was undone or a unit existed only in between: no merger of one', async () => {
    expect(await sentences('steps', EVE, '2028-04-01')).not.toContain('総務課文書係を公文書係に改称');
    expect(await sentences('steps', '2028-04-01', '2028-06-01')).toEqual([
      '総務課文書係を再編し、総務係を設置',
    ]);
  });
});
