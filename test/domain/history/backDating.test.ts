import { given, on, tree, unit } from '../../support/given.js';
import { describe, it } from '../../support/jest.js';

const city = tree('総務部', ['総務課', ['文書係', '統計係']], '企画部', ['企画課']);

describe('a change to the past', () => {
  it('lies between what was recorded before and after it', () => {
    given(city, on('2026-10-01', { rename: { unit: '総務部/総務課', name: '庶務課' } }))
      .when(on('2026-04-01', { create: { unit: unit('法制係', { under: '総務部/総務課' }) } }))
      .thenStands('2026-04-01', '総務部', ['総務課', ['文書係', '統計係', '法制係']], '企画部', ['企画課'])
      .thenStands('2026-10-01', '総務部', ['庶務課', ['文書係', '統計係', '法制係']], '企画部', ['企画課']);
  });

  it('is resolved by the names of its own day, not of today', () => {
    given(city, on('2026-10-01', { rename: { unit: '総務部/総務課', name: '庶務課' } }))
      .when(on('2026-04-01', { rename: { unit: '総務部/庶務課', name: '行政課' } }))
      .thenRefuses('UNKNOWN_UNIT changes[0].rename.unit');
  });

  it('applies until the next recorded change of the same aspect', () => {
    given(city, on('2026-10-01', { rename: { unit: '総務部/総務課', name: '庶務課' } }))
      .when(on('2026-04-01', { rename: { unit: '総務部/総務課', name: '行政課' } }))
      .thenShows('総務部/行政課', { name: '行政課' }, '2026-09-30')
      .thenShows('総務部/庶務課', { name: '庶務課' }, '2026-10-01');
  });

  it('gives a merger recorded later another child to carry', () => {
    given(city, on('2026-10-01', { merge: { units: ['企画部'], into: '総務部' } }))
      .when(on('2026-04-01', { create: { unit: unit('統計課', { under: '企画部' }) } }))
      .thenStands('2026-10-01', '総務部', ['総務課', ['文書係', '統計係'], '企画課', '統計課']);
  });

  it('may not end a unit that is changed later', () => {
    given(
      city,
      on('2026-07-01', { rename: { unit: '総務部/総務課/文書係', name: '法制係' } }),
      on('2026-10-01', { transfer: { unit: '総務部/総務課/法制係', under: '企画部' } }),
      on('2026-11-01', { rename: { unit: '総務部/総務課/統計係', name: '調査係' } }),
    )
      .when(on('2026-04-01', { abolish: { unit: '総務部/総務課/文書係' } }))
      .thenRefuses('NOT_STANDING_ON_EVE changes[0]', 'NOT_STANDING_ON_EVE changes[0]')
      .thenWouldBreak('UnitRenamed 2026-07-01', 'UnitTransferred 2026-10-01')
      .thenIsAbout('t:u3');
  });

  it('may not end a unit under which another is placed later', () => {
    given(city, on('2026-10-01', { create: { unit: unit('政策係', { under: '企画部/企画課' }) } }))
      .when(on('2026-04-01', { abolish: { unit: '企画部/企画課' } }))
      .thenRefuses('PARENT_NOT_STANDING changes[0]')
      .thenWouldBreak('UnitCreated 2026-10-01')
      .thenSays('企画部/企画課', '2026-10-01');
  });

  it('may not take the anchor away from a later arrival', () => {
    given(
      city,
      on('2026-10-01', { create: { unit: unit('法制係', { under: '総務部/総務課', after: 't:u3' }) } }),
    )
      .when(on('2026-04-01', { transfer: { unit: '総務部/総務課/文書係', under: '企画部/企画課' } }))
      .thenRefuses('ANCHOR_NOT_STANDING changes[0]')
      .thenWouldBreak('UnitCreated 2026-10-01');
  });

  it('may not take a name that a sibling takes later', () => {
    given(city, on('2026-10-01', { rename: { unit: '総務部/総務課/文書係', name: '法制係' } }))
      .when(on('2026-04-01', { create: { unit: unit('法制係', { under: '総務部/総務課' }) } }))
      .thenRefuses('SIBLING_NAME_TAKEN changes[0]')
      .thenWouldBreak('UnitRenamed 2026-10-01')
      .thenSays('法制係', '2026-10-01');
  });

  it('may not close a circle with a later move', () => {
    given(city, on('2026-10-01', { transfer: { unit: '総務部', under: '企画部' } }))
      .when(on('2026-04-01', { transfer: { unit: '企画部', under: '総務部' } }))
      .thenRefuses('CYCLE changes[0]')
      .thenWouldBreak('UnitTransferred 2026-10-01');
  });

  it('may not put a child under a unit that ends later', () => {
    given(city, on('2026-10-01', { abolish: { unit: '企画部/企画課' } }))
      .when(on('2026-04-01', { transfer: { unit: '総務部/総務課/文書係', under: '企画部/企画課' } }))
      .thenRefuses('CHILDREN_REMAIN changes[0]')
      .thenWouldBreak('UnitAbolished 2026-10-01')
      .thenSays('企画部/企画課', '文書係');
  });

  it('may not end again, or too early, a unit that is reinstated later', () => {
    given(
      city,
      on('2026-07-01', { abolish: { unit: '企画部/企画課' } }),
      on('2026-10-01', { reinstate: { unit: '企画部/企画課' } }),
    )
      .when(on('2026-04-01', { abolish: { unit: '企画部/企画課' } }))
      .thenRefuses('NOT_STANDING_ON_EVE changes[0]')
      .thenWouldBreak('UnitAbolished 2026-07-01');
  });

  it('names every later event that it would break', () => {
    given(
      city,
      on('2026-07-01', { create: { unit: unit('政策係', { under: '企画部/企画課' }) } }),
      on('2026-08-01', { rename: { unit: '企画部/企画課', name: '政策課' } }),
      on('2026-09-01', { rename: { unit: '総務部', name: '行政部' } }),
      on('2026-10-01', { transfer: { unit: '行政部/総務課/統計係', under: '企画部/政策課' } }),
    )
      .when(on('2026-04-01', { abolish: { unit: '企画部/企画課' } }))
      .thenWouldBreak('UnitCreated 2026-07-01', 'UnitRenamed 2026-08-01', 'UnitTransferred 2026-10-01');
  });
});
