import { given, on, tree, unit } from '../../support/given.js';
import { describe, it } from '../../support/jest.js';

const city = tree('総務部', ['総務課', ['文書係', '統計係']], '企画部', ['企画課']);
const ended = on('2026-04-01', { abolish: { unit: '総務部/総務課/文書係' } });

describe('reinstating a unit', () => {
  it('reinstates the same unit, with the name, kind and parent it last had', () => {
    given(city, ended)
      .when(on('2026-10-01', { reinstate: { unit: '総務部/総務課/文書係' } }))
      .thenStands('2026-09-30', '総務部', ['総務課', ['統計係']], '企画部', ['企画課'])
      .thenStands('2026-10-01', '総務部', ['総務課', ['統計係', '文書係']], '企画部', ['企画課'])
      .thenRecords({ type: 'UnitReinstated', data: { unit: '文書係' } })
      .thenShows('総務部/総務課/文書係', { name: '文書係', kind: '係', parent: 't:u2' });
  });

  it('by id under another parent, at a place, with a new name', () => {
    given(city, ended)
      .when(on('2026-10-01', { reinstate: { unit: 't:u3', under: '企画部', after: '', name: '記録係' } }))
      .thenStands('2026-10-01', '総務部', ['総務課', ['統計係']], '企画部', ['記録係', '企画課'])
      .thenShows('企画部/記録係', { because: 't:e8' });
  });

  it('keeps its marks without a new name, and drops them with one', () => {
    const marked = on('2025-10-01', {
      rename: { unit: '総務部/総務課/文書係', name: '文書係', displayName: '(文書係)' },
    });
    given(city, marked, ended)
      .when(on('2026-10-01', { reinstate: { unit: '総務部/総務課/文書係' } }))
      .thenShows('総務部/総務課/文書係', { displayName: '(文書係)' });
    given(city, marked, ended)
      .when(on('2026-10-01', { reinstate: { unit: '総務部/総務課/文書係', name: '記録係' } }))
      .thenShows('総務部/総務課/記録係', { displayName: undefined });
  });

  it('looks the path up on the last day of the unit, even if its parents have moved since', () => {
    given(
      city,
      ended,
      on('2026-07-01', { rename: { unit: '総務部', name: '行政部' } }),
      on('2026-08-01', { transfer: { unit: '行政部/総務課', under: '企画部' } }),
    )
      .when(on('2026-10-01', { reinstate: { unit: '総務部/総務課/文書係' } }))
      .thenStands('2026-10-01', '行政部', '企画部', ['企画課', '総務課', ['統計係', '文書係']]);
  });

  it('is possible after each end', () => {
    given(
      city,
      ended,
      on('2026-07-01', { reinstate: { unit: 't:u3', under: '企画部' } }),
      on('2026-08-01', { abolish: { unit: '企画部/文書係' } }),
    )
      .when(on('2026-10-01', { reinstate: { unit: '企画部/文書係', under: '総務部' } }))
      .thenStands('2026-10-01', '総務部', ['総務課', ['統計係'], '文書係'], '企画部', ['企画課']);
  });

  it('of one that never ended is refused', () => {
    given(city)
      .when(on('2026-10-01', { reinstate: { unit: '総務部/総務課/文書係' } }))
      .thenRefuses('NOT_ENDED changes[0].reinstate.unit')
      .thenSays('総務部/総務課/文書係', '2026-10-01');
  });

  it('on the day of its end is refused', () => {
    given(city, ended)
      .when(on('2026-04-01', { reinstate: { unit: 't:u3' } }))
      .thenRefuses(
        'NOT_ENDED changes[0].reinstate.unit',
        'ALREADY_CHANGED_THAT_DAY changes[0].reinstate.unit',
      )
      .thenWouldBreak('UnitAbolished 2026-04-01');
  });

  it('under a parent that is no more is refused', () => {
    given(city, on('2026-04-01', { abolish: { unit: '企画部/企画課' } }, { abolish: { unit: '企画部' } }))
      .when(on('2026-10-01', { reinstate: { unit: '企画部/企画課' } }))
      .thenRefuses('PARENT_NOT_STANDING changes[0]')
      .thenSays('企画部', '2026-10-01');
  });

  it('together with its parent is fine', () => {
    given(city, on('2026-04-01', { abolish: { unit: '企画部/企画課' } }, { abolish: { unit: '企画部' } }))
      .when(on('2026-10-01', { reinstate: { unit: '企画部/企画課' } }, { reinstate: { unit: '企画部' } }))
      .thenStands('2026-10-01', '総務部', ['総務課', ['文書係', '統計係']], '企画部', ['企画課']);
  });

  it('is refused where a unit of that name exists by then', () => {
    given(city, ended, on('2026-07-01', { create: { unit: unit('文書係', { under: '総務部/総務課' }) } }))
      .when(on('2026-10-01', { reinstate: { unit: 't:u3' } }))
      .thenRefuses('SIBLING_NAME_TAKEN changes[0].reinstate.unit')
      .thenSays('文書係');
  });

  it('by a path that two ended units bore is refused with both ids', () => {
    given(
      city,
      ended,
      on('2026-07-01', { create: { unit: unit('文書係', { under: '総務部/総務課' }) } }),
      on('2026-08-01', { abolish: { unit: '総務部/総務課/文書係' } }),
    )
      .when(on('2026-10-01', { reinstate: { unit: '総務部/総務課/文書係' } }))
      .thenRefuses('AMBIGUOUS_UNIT changes[0].reinstate.unit')
      .thenSays('t:u3', 't:u7')
      .thenIsAbout('t:u3', 't:u7');
  });

  it('does not take a slash that only looks like one for a step down', () => {
    given(
      tree('甲', ['乙'], '甲／乙'),
      on('2026-04-01', { abolish: { unit: '甲／乙' } }, { abolish: { unit: '甲/乙' } }),
    )
      .when(on('2026-10-01', { reinstate: { unit: '甲/乙' } }))
      .thenStands('2026-10-01', '甲', ['乙']);
  });
});
