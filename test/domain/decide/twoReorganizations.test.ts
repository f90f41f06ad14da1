import type { ReorganizationCommand } from '../../../src/domain/words/command.js';
import { given, type Names, on, tree, unit } from '../../support/given.js';
import { describe, it } from '../../support/jest.js';

const city = tree('総務部', ['総務課', ['文書係', '統計係']], '企画部', ['企画課']);
const DAY = '2026-04-01';

const inEitherOrder = (one: ReorganizationCommand, other: ReorganizationCommand, ...stands: Names) => {
  given(city, one)
    .when(other)
    .thenStands(DAY, ...stands);
  given(city, other)
    .when(one)
    .thenStands(DAY, ...stands);
};

const rename = (name: string) => on(DAY, { rename: { unit: '総務部/総務課', name } });
const into企画部 = on(DAY, { transfer: { unit: '総務部/総務課/統計係', under: '企画部' } });
const without企画部 = on(
  DAY,
  { transfer: { unit: '企画部/企画課', under: '総務部' } },
  { abolish: { unit: '企画部' } },
);
const new情報課 = on(DAY, { create: { unit: unit('情報課', { under: '企画部' }) } });

describe('two reorganizations of one day', () => {
  it('that have nothing to do with each other give one tree, whichever came first', () => {
    inEitherOrder(rename('庶務課'), into企画部, '総務部', ['庶務課', ['文書係']], '企画部', [
      '企画課',
      '統計係',
    ]);
    inEitherOrder(
      on(DAY, { create: { unit: unit('情報課', { under: '企画部', after: '' }) } }),
      on(DAY, { transfer: { unit: '総務部/総務課', under: '企画部' } }),
      ...tree('総務部', '企画部', ['情報課', '企画課', '総務課', ['文書係', '統計係']]),
    );
  });

  it('place units in the same spot in the order of recording', () => {
    const new広報課 = on(DAY, { create: { unit: unit('広報課', { under: '企画部' }) } });
    const rest = ['総務部', ['総務課', ['文書係', '統計係']], '企画部'];
    given(city, new情報課)
      .when(new広報課)
      .thenStands(DAY, ...rest, ['企画課', '情報課', '広報課']);
    given(city, new広報課)
      .when(new情報課)
      .thenStands(DAY, ...rest, ['企画課', '広報課', '情報課']);
  });

  it('may not both rename one unit: the second is refused with the first', () => {
    for (const [one, other] of [
      ['庶務課', '行政課'],
      ['行政課', '庶務課'],
    ] as const) {
      given(city, rename(one))
        .when(rename(other))
        .thenRefuses('ALREADY_CHANGED_THAT_DAY changes[0].rename.unit')
        .thenWouldBreak(`UnitRenamed ${DAY}`)
        .thenSays(one, DAY);
    }
  });

  it('may not move a section under the department that the other abolishes, whichever came first', () => {
    given(city, into企画部)
      .when(without企画部)
      .thenRefuses('PARENT_NOT_STANDING changes[1]')
      .thenWouldBreak(`UnitTransferred ${DAY}`)
      .thenSays('企画部', '統計係', DAY);
    given(city, without企画部)
      .when(into企画部)
      .thenRefuses('UNIT_ENDED changes[0].transfer.under')
      .thenWouldBreak(`UnitAbolished ${DAY}`)
      .thenSays('企画部', DAY);
    // By its id the department is found, although it does not exist.
    given(city, without企画部)
      .when(on(DAY, { transfer: { unit: 't:u4', under: 't:u5' } }))
      .thenRefuses('PARENT_NOT_STANDING changes[0].transfer.under')
      .thenWouldBreak(`UnitAbolished ${DAY}`)
      .thenSays('企画部', '統計係', DAY);
  });

  it('may not make two siblings of one name', () => {
    given(city, new情報課)
      .when(new情報課)
      .thenRefuses('SIBLING_NAME_TAKEN changes[0].create.unit.name')
      .thenWouldBreak(`UnitCreated ${DAY}`)
      .thenSays('情報課', DAY);
    given(city, new情報課)
      .when(on(DAY, { rename: { unit: '企画部/企画課', name: '情報課' } }))
      .thenRefuses('SIBLING_NAME_TAKEN changes[0].rename.name')
      .thenWouldBreak(`UnitCreated ${DAY}`)
      .thenSays('情報課', DAY);
  });

  it('may not place a unit after one that the other moves away', () => {
    given(city, on(DAY, { abolish: { unit: '企画部/企画課' } }))
      .when(on(DAY, { create: { unit: unit('情報課', { under: '企画部', after: 't:u6' }) } }))
      .thenRefuses('ANCHOR_NOT_STANDING changes[0].create.unit.after')
      .thenWouldBreak(`UnitAbolished ${DAY}`)
      .thenSays('企画課', DAY);
  });

  it('may not together make units lie below themselves', () => {
    given(city, on(DAY, { transfer: { unit: '総務部', under: '企画部/企画課' } }))
      .when(on(DAY, { transfer: { unit: '企画部', under: '総務部/総務課' } }))
      .thenRefuses('CYCLE changes[0]', 'CYCLE changes[0].transfer.unit')
      .thenWouldBreak(`UnitTransferred ${DAY}`)
      .thenSays(DAY);
  });

  it('decide what a path means: it may be found in the tree after the first', () => {
    // The department ends and another of its name takes its place.
    const another企画部 = on(
      DAY,
      { create: { unit: unit('企画部', { ref: '新' }) } },
      { transfer: { unit: '企画部/企画課', under: '@新' } },
      { abolish: { unit: '企画部' } },
    );
    given(city, another企画部)
      .when(into企画部)
      .thenStands(DAY, '総務部', ['総務課', ['文書係']], '企画部', ['企画課', '統計係']);
    // In the other order the section moves under the former department; an id would mean that one in either order.
    given(city, into企画部)
      .when(another企画部)
      .thenRefuses('PARENT_NOT_STANDING changes[2]')
      .thenWouldBreak(`UnitTransferred ${DAY}`);
  });
});
