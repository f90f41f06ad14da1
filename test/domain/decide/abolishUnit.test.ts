import { given, on, tree, unit } from '../../support/given.js';
import { describe, it } from '../../support/jest.js';

const city = tree('総務部', ['総務課', ['文書係', '統計係']], '企画部', ['企画課']);

describe('abolishing a unit', () => {
  it('ends it from that day on', () => {
    given(city)
      .when(on('2026-04-01', { abolish: { unit: '総務部/総務課/文書係' } }))
      .thenStands('2026-03-31', '総務部', ['総務課', ['文書係', '統計係']], '企画部', ['企画課'])
      .thenStands('2026-04-01', '総務部', ['総務課', ['統計係']], '企画部', ['企画課']);
  });

  it('records the unit that replaced it, if the source says so', () => {
    given(city)
      .when(
        on('2026-04-01', {
          abolish: { unit: '総務部/総務課/文書係', replacedBy: ['総務部/総務課/統計係', '企画部/企画課'] },
        }),
      )
      .thenRecords({ type: 'UnitAbolished', data: { unit: '文書係', replacedBy: ['統計係', '企画課'] } });
  });

  it('may be replaced by a unit that is created on the same day under its own name', () => {
    given(city)
      .when(
        on(
          '2026-04-01',
          { abolish: { unit: '総務部/総務課/文書係', replacedBy: ['総務部/総務課/文書係'] } },
          { create: { unit: unit('文書係', { under: '総務部/総務課' }) } },
        ),
      )
      .thenStands('2026-04-01', '総務部', ['総務課', ['統計係', '文書係']], '企画部', ['企画課'])
      .thenShows('総務部/総務課/文書係', { because: 't:e8' });
  });

  it('that still has children on that day is refused, with their names', () => {
    given(city)
      .when(on('2026-04-01', { abolish: { unit: '総務部/総務課' } }))
      .thenRefuses('CHILDREN_REMAIN changes[0].abolish.unit')
      .thenSays('総務部/総務課', '文書係', '統計係', '2026-04-01')
      .thenIsAbout('t:u2', 't:u3', 't:u4');
  });

  it('together with everything below it is fine, whatever the order in the file', () => {
    const changes = ['総務部', '総務部/総務課/文書係', '総務部/総務課', '総務部/総務課/統計係'].map(
      (path) => ({
        abolish: { unit: path },
      }),
    );
    for (const order of [changes, [...changes].reverse()]) {
      given(city)
        .when(on('2026-04-01', ...order))
        .thenStands('2026-04-01', '企画部', ['企画課']);
    }
  });

  it('is refused when the unit that should replace it ends as well', () => {
    given(city)
      .when(
        on(
          '2026-04-01',
          { abolish: { unit: '総務部/総務課/文書係', replacedBy: ['総務部/総務課/統計係'] } },
          { abolish: { unit: '総務部/総務課/統計係' } },
        ),
      )
      .thenRefuses('UNIT_ENDED changes[0].abolish.replacedBy[0]')
      .thenSays('総務部/総務課/統計係', '2026-04-01');
  });

  it('is refused when it should replace itself', () => {
    given(city)
      .when(
        on('2026-04-01', { abolish: { unit: '総務部/総務課/文書係', replacedBy: ['総務部/総務課/文書係'] } }),
      )
      .thenRefuses('NOT_STANDING_ON_DAY changes[0].abolish.unit')
      .thenSays('総務部/総務課/文書係', '2026-04-01');
  });

  it('is refused when a unit would be placed under it that day', () => {
    given(city)
      .when(
        on(
          '2026-04-01',
          { abolish: { unit: '企画部/企画課' } },
          { create: { unit: unit('政策係', { under: '企画部/企画課' }) } },
        ),
      )
      .thenRefuses('UNIT_ENDED changes[1].create.unit.under');
  });
});
