import type { Change } from '../../../src/domain/words/change.js';
import { on, tree, unit } from '../../support/given.js';
import { describe, expect, it } from '../../support/jest.js';
import { comparing } from './comparing.js';

const EVE = '2026-03-31';
const DAY = '2026-04-01';
const city = tree('総務部', ['総務課', ['文書係', '統計係'], '管財課'], '企画部', ['企画課']);

/** What differs between the eve and the day of one reorganization, and the other way around. */
const forwards = (...changes: Change[]) => comparing(city, on(DAY, ...changes)).changes(EVE, DAY);
const backwards = (...changes: Change[]) => comparing(city, on(DAY, ...changes)).changes(DAY, EVE);

describe('the kind of a change', () => {
  it('is CREATED for a new unit, also for one that is made from others which live on', () => {
    expect(forwards({ create: { unit: unit('情報課', { under: '企画部' }) } })).toEqual([
      'CREATED — -> 情報課',
    ]);
    expect(
      forwards({ create: { unit: unit('情報課', { under: '企画部' }), from: ['総務部/総務課'] } }),
    ).toEqual(['CREATED — -> 情報課']);
  });

  it('is ABOLISHED for a unit that ended, also if others replaced it', () => {
    expect(forwards({ abolish: { unit: '総務部/管財課' } })).toEqual(['ABOLISHED 管財課 -> —']);
    expect(forwards({ abolish: { unit: '総務部/管財課', replacedBy: ['企画部/企画課'] } })).toEqual([
      'ABOLISHED 管財課 -> —',
    ]);
  });

  it('is RENAMED where the name or only the displayed name differs', () => {
    expect(forwards({ rename: { unit: '総務部/管財課', name: '財産課' } })).toEqual([
      'RENAMED 管財課 -> 財産課',
    ]);
    expect(
      forwards({ rename: { unit: '総務部/管財課', name: '管財課', displayName: '管財課（仮）' } }),
    ).toEqual(['RENAMED 管財課 -> 管財課']);
  });

  it('is RECLASSIFIED where the kind differs', () => {
    expect(forwards({ reclassify: { unit: '総務部/管財課', kind: '室' } })).toEqual([
      'RECLASSIFIED 管財課 -> 管財課',
    ]);
  });

  it('is TRANSFERRED under another unit, to the top, and from the top', () => {
    const lines = ['TRANSFERRED 管財課 -> 管財課'];
    expect(forwards({ transfer: { unit: '総務部/管財課', under: '企画部', after: '' } })).toEqual(lines);
    expect(forwards({ transfer: { unit: '総務部/管財課' } })).toEqual(lines);
    expect(backwards({ transfer: { unit: '総務部/管財課' } })).toEqual(lines);
  });

  it('is REORDERED where only the place among the siblings was given anew', () => {
    expect(forwards({ reorder: { unit: '総務部/管財課', after: '' } })).toEqual([
      'REORDERED 管財課 -> 管財課',
    ]);
  });

  it('is MERGED for units that became one, a new one or one of those that live on', () => {
    expect(
      forwards({
        merge: {
          units: ['総務部/総務課/文書係', '総務部/総務課/統計係'],
          intoNew: unit('資料係', { under: '総務部/総務課' }),
        },
      }),
    ).toEqual(['MERGED 文書係+統計係 -> 資料係']);
    expect(forwards({ merge: { units: ['総務部/管財課'], into: '企画部/企画課' } })).toEqual([
      'MERGED 管財課+企画課 -> 企画課',
    ]);
  });

  it('is SPLIT for a unit that was divided, whether it lives on or not', () => {
    const into = [unit('管理課', { under: '総務部' }), unit('財産課', { under: '総務部' })];
    expect(forwards({ split: { unit: '総務部/管財課', into } })).toEqual(['SPLIT 管財課 -> 管理課+財産課']);
    expect(forwards({ split: { unit: '総務部/管財課', keep: true, into } })).toEqual([
      'SPLIT 管財課 -> 管財課+管理課+財産課',
    ]);
  });

  it('is RECOMPOSED for units that were put together anew', () => {
    expect(
      forwards({
        recompose: {
          units: ['総務部/総務課/文書係', '総務部/総務課/統計係'],
          into: [unit('甲係', { under: '総務部/総務課' }), unit('乙係', { under: '総務部/総務課' })],
        },
      }),
    ).toEqual(['RECOMPOSED 文書係+統計係 -> 甲係+乙係']);
  });

  it('is REINSTATED for a unit that exists again', () => {
    const city = comparing(
      tree('総務課', '管財課'),
      on('2025-10-01', { abolish: { unit: '管財課' } }),
      on(DAY, { reinstate: { unit: '管財課' } }),
    );
    expect(city.changes('2025-10-01', DAY)).toEqual(['REINSTATED — -> 管財課']);
    expect(city.changes('2025-09-30', '2025-10-01')).toEqual(['ABOLISHED 管財課 -> —']);
    expect(city.changes('2025-09-30', DAY)).toEqual([]);
  });

  it('is CARRIED for a unit of which nothing but the path differs', () => {
    expect(forwards({ rename: { unit: '総務部/総務課', name: '庶務課' } })).toEqual([
      'RENAMED 総務課 -> 庶務課',
      'CARRIED 文書係 -> 文書係',
      'CARRIED 統計係 -> 統計係',
    ]);
  });

  it('can be several, each once, in the order of the glossary', () => {
    expect(
      forwards(
        { reclassify: { unit: '総務部/管財課', kind: '室' } },
        { transfer: { unit: '総務部/管財課', under: '企画部', after: '', name: '財産室' } },
      ),
    ).toEqual(['RENAMED,TRANSFERRED,RECLASSIFIED 管財課 -> 財産室']);
    expect(
      forwards(
        { merge: { units: ['総務部/総務課/文書係'], into: '総務部/総務課/統計係' } },
        { rename: { unit: '総務部/総務課/統計係', name: '資料係' } },
      ),
    ).toEqual(['RENAMED,MERGED 文書係+統計係 -> 資料係']);
  });
});

describe('what changed and changed back between the two days', () => {
  it('is no change, and neither is a unit that began and ended', () => {
    const city = comparing(
      tree('総務課', '管財課'),
      on('2025-10-01', { rename: { unit: '総務課', name: '庶務課' } }, { create: { unit: unit('情報課') } }),
      on(
        DAY,
        { rename: { unit: '庶務課', name: '総務課' } },
        { merge: { units: ['情報課'], into: '管財課' } },
      ),
    );
    expect(city.changes('2025-09-30', DAY)).toEqual([]);
    expect(city.changes(DAY, '2025-09-30')).toEqual([]);
  });
});

describe('a comparison that looks back', () => {
  it('says SPLIT for a merger and MERGED for a split', () => {
    expect(backwards({ merge: { units: ['総務部/管財課'], into: '企画部/企画課' } })).toEqual([
      'SPLIT 企画課 -> 管財課+企画課',
    ]);
    const into = [unit('管理課', { under: '総務部' }), unit('財産課', { under: '総務部' })];
    expect(backwards({ split: { unit: '総務部/管財課', into } })).toEqual(['MERGED 管理課+財産課 -> 管財課']);
  });

  it('says RECOMPOSED for what was recomposed', () => {
    expect(
      backwards({
        recompose: {
          units: ['総務部/総務課/文書係', '総務部/総務課/統計係'],
          into: [unit('甲係', { under: '総務部/総務課' }), unit('乙係', { under: '総務部/総務課' })],
        },
      }),
    ).toEqual(['RECOMPOSED 甲係+乙係 -> 文書係+統計係']);
  });

  it('says ABOLISHED for what was created or reinstated, and CREATED for what ended', () => {
    expect(backwards({ create: { unit: unit('情報課') } })).toEqual(['ABOLISHED 情報課 -> —']);
    expect(backwards({ abolish: { unit: '総務部/管財課' } })).toEqual(['CREATED — -> 管財課']);
    const city = comparing(
      tree('総務課', '管財課'),
      on('2025-10-01', { abolish: { unit: '管財課' } }),
      on(DAY, { reinstate: { unit: '管財課' } }),
    );
    expect(city.changes(DAY, EVE)).toEqual(['ABOLISHED 管財課 -> —']);
    // The reinstatement lies between the two days, but the comparison does not go along it.
    expect(
      comparing(
        tree('総務課', '管財課'),
        on('2025-10-01', { abolish: { unit: '管財課' } }),
        on('2026-04-01', { reinstate: { unit: '管財課' } }),
        on('2026-10-01', { abolish: { unit: '管財課' } }),
      ).changes('2026-10-01', '2025-09-30'),
    ).toEqual(['CREATED — -> 管財課']);
  });
});

describe('a unit of which only one of the two days says anything', () => {
  it('is no change: it neither began nor ended', () => {
    const city = comparing(
      tree('総務課', '管財課'),
      on(DAY, { create: { unit: unit('情報課') } }, { abolish: { unit: '管財課' } }),
    );
    expect(city.changes(EVE, DAY, ['t:u2'])).toEqual(['CREATED — -> 情報課']);
    expect(city.changes(EVE, DAY, ['t:u3'])).toEqual(['ABOLISHED 管財課 -> —']);
  });

  it('is shown with the units that it is joined with, but not as created or abolished', () => {
    const city = comparing(
      tree('総務課', '管財課'),
      on('2025-10-01', { merge: { units: ['総務課'], into: '管財課' } }),
      on(DAY, { abolish: { unit: '管財課' } }),
    );
    expect(city.changes('2025-09-30', DAY)).toEqual(['MERGED,ABOLISHED 総務課+管財課 -> —']);
    expect(city.changes('2025-09-30', DAY, ['t:u2'])).toEqual(['MERGED 総務課+管財課 -> —']);
    const grown = comparing(
      tree('総務課'),
      on('2025-10-01', { create: { unit: unit('管財課') } }),
      on(DAY, { split: { unit: '管財課', keep: true, into: [unit('財産課')] } }),
    );
    expect(grown.changes('2025-09-30', DAY)).toEqual(['CREATED,SPLIT — -> 管財課+財産課']);
    expect(grown.changes('2025-09-30', DAY, ['t:u2'])).toEqual(['SPLIT — -> 管財課+財産課']);
  });
});
