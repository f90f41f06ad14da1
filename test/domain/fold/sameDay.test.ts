import { given, on, tree, unit } from '../../support/given.js';
import { describe, it } from '../../support/jest.js';

const city = tree('総務部', ['総務課', ['文書係', '統計係']], '企画部');
const DAY = '2026-04-01';

describe('a second reorganization of the same day', () => {
  it('joins the first: the day is still one step from the eve', () => {
    given(city, on(DAY, { rename: { unit: '総務部/総務課', name: '庶務課' } }))
      .when(on(DAY, { transfer: { unit: '総務部/総務課', under: '企画部' } }))
      .thenStands(DAY, '総務部', '企画部', ['庶務課', ['文書係', '統計係']])
      .thenKeeps('総務部/総務課', '企画部/庶務課');
  });

  it('resolves old and new names, those of the first reorganization included', () => {
    given(city, on(DAY, { create: { unit: unit('情報課', { under: '企画部' }) } }))
      .when(on(DAY, { transfer: { unit: '総務部/総務課/統計係', under: '企画部/情報課' } }))
      .thenStands(DAY, '総務部', ['総務課', ['文書係']], '企画部', ['情報課', ['統計係']]);
  });

  it('may take the name that the first one sets free', () => {
    given(city, on(DAY, { rename: { unit: '総務部/総務課/統計係', name: '調査係' } }))
      .when(on(DAY, { rename: { unit: '総務部/総務課/文書係', name: '統計係' } }))
      .thenStands(DAY, '総務部', ['総務課', ['統計係', '調査係']], '企画部');
  });

  it('may not change the same aspect of a unit again', () => {
    given(city, on(DAY, { rename: { unit: '総務部/総務課', name: '庶務課' } }))
      .when(on(DAY, { rename: { unit: '総務部/総務課', name: '行政課' } }))
      .thenRefuses('ALREADY_CHANGED_THAT_DAY changes[0].rename.unit')
      .thenWouldBreak(`UnitRenamed ${DAY}`)
      .thenSays(DAY);
  });

  it('may not end what the first one ended, nor what it began', () => {
    given(city, on(DAY, { abolish: { unit: '総務部/総務課/文書係' } }, { create: { unit: unit('情報課') } }))
      .when(on(DAY, { abolish: { unit: '総務部/総務課/文書係' } }, { abolish: { unit: '情報課' } }))
      .thenRefuses(
        'ALREADY_CHANGED_THAT_DAY changes[0].abolish.unit',
        'ALREADY_CHANGED_THAT_DAY changes[1].abolish.unit',
        'NOT_STANDING_ON_EVE changes[1].abolish.unit',
      )
      .thenWouldBreak(`UnitAbolished ${DAY}`, `UnitCreated ${DAY}`);
  });

  it('may not place anything under what the first one ended', () => {
    given(city, on(DAY, { abolish: { unit: '企画部' } }))
      .when(on(DAY, { transfer: { unit: '総務部/総務課', under: '企画部' } }))
      .thenRefuses('UNIT_ENDED changes[0].transfer.under')
      .thenSays('企画部', DAY);
  });

  it('may not end the parent of what the first one placed there', () => {
    given(city, on(DAY, { transfer: { unit: '総務部/総務課', under: '企画部' } }))
      .when(on(DAY, { abolish: { unit: '企画部' } }))
      .thenRefuses('PARENT_NOT_STANDING changes[0]')
      .thenWouldBreak(`UnitTransferred ${DAY}`);
  });

  it('gives the same day whichever of the two is recorded first', () => {
    const one = on(DAY, { rename: { unit: '総務部/総務課', name: '庶務課' } });
    const other = on(DAY, { transfer: { unit: '総務部/総務課', under: '企画部', after: '' } });
    const both = tree('総務部', '企画部', ['庶務課', ['文書係', '統計係']]);
    given(city, one)
      .when(other)
      .thenStands(DAY, ...both);
    given(city, other)
      .when(one)
      .thenStands(DAY, ...both);
  });
});
