import { decideReorganization } from '../../../src/domain/decide/reorganization.js';
import { given, historyOf, on, tree, unit } from '../../support/given.js';
import { describe, expect, it } from '../../support/jest.js';

const city = tree('総務部', ['総務課', ['文書係', '統計係']], '企画部');

describe('changes with an effective day of their own', () => {
  it('take effect each on its day', () => {
    given(city)
      .when(
        on(
          '2026-04-01',
          { effectiveOn: '2026-10-01', rename: { unit: '総務部/総務課', name: '行政課' } },
          { rename: { unit: '総務部/総務課', name: '庶務課' } },
        ),
      )
      .thenRefuses('UNKNOWN_UNIT changes[0].rename.unit');
    given(city)
      .when(
        on(
          '2026-04-01',
          { effectiveOn: '2026-10-01', rename: { unit: '総務部/庶務課', name: '行政課' } },
          { rename: { unit: '総務部/総務課', name: '庶務課' } },
        ),
      )
      .thenStands('2026-03-31', '総務部', ['総務課', ['文書係', '統計係']], '企画部')
      .thenStands('2026-09-30', '総務部', ['庶務課', ['文書係', '統計係']], '企画部')
      .thenStands('2026-10-01', '総務部', ['行政課', ['文書係', '統計係']], '企画部');
  });

  it('may take effect before the day of the reorganization', () => {
    given(city)
      .when(
        on(
          '2026-04-01',
          { effectiveOn: '2026-01-01', create: { unit: unit('準備課', { under: '企画部' }) } },
          { abolish: { unit: '企画部/準備課' } },
        ),
      )
      .thenStands('2026-03-31', '総務部', ['総務課', ['文書係', '統計係']], '企画部', ['準備課'])
      .thenStands('2026-04-01', '総務部', ['総務課', ['文書係', '統計係']], '企画部');
  });

  it('are resolved in the tree after the recorded days between them', () => {
    given(city, on('2026-07-01', { rename: { unit: '総務部', name: '行政部' } }))
      .when(
        on(
          '2026-04-01',
          { rename: { unit: '総務部/総務課', name: '庶務課' } },
          { effectiveOn: '2026-10-01', abolish: { unit: '行政部/庶務課/文書係' } },
        ),
      )
      .thenStands('2026-10-01', '行政部', ['庶務課', ['統計係']], '企画部');
  });

  it('are marked as such, unlike those that follow their reorganization', () => {
    const { events } = decideReorganization(
      historyOf(city),
      on(
        '2026-04-01',
        { effectiveOn: '2026-04-01', clause: '(1)', rename: { unit: '総務部', name: '行政部' } },
        { note: '仮称', precision: 'MONTH', rename: { unit: '企画部', name: '政策部' } },
      ),
    );
    expect(events).toMatchObject([
      { id: 't:e6', ownDay: true, precision: 'DAY', clause: '(1)', reorganization: 't:r1' },
      { id: 't:e7', precision: 'MONTH', note: '仮称', reorganization: 't:r1' },
    ]);
    expect(events[1]?.ownDay).toBeUndefined();
  });

  it('give their events in the order of the file, not of the days', () => {
    given(city)
      .when(
        on(
          '2026-04-01',
          { effectiveOn: '2026-10-01', rename: { unit: '企画部', name: '政策部' } },
          { rename: { unit: '総務部', name: '行政部' } },
        ),
      )
      .thenRecords(
        { type: 'UnitRenamed', data: { unit: '企画部', name: '政策部' } },
        { type: 'UnitRenamed', data: { unit: '総務部', name: '行政部' } },
      );
  });
});
