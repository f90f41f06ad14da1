import { given, on, tree, unit } from '../../support/given.js';
import { describe, it } from '../../support/jest.js';

const DAY = '2026-04-01';
const city = tree('総務部', ['総務課'], '企画部', ['企画課'], '市民部');

describe('a rule that is broken only because another change of the input is at fault', () => {
  it('is not reported where a child was to leave its ending parent', () => {
    given(city)
      .when(
        on(DAY, { abolish: { unit: '総務部' } }, { transfer: { unit: '総務部/総務課', under: '情報部' } }),
      )
      .thenRefuses('UNKNOWN_UNIT changes[1].transfer.under');
  });

  it('is not reported where a parent or an elder sibling was to be created', () => {
    const created = { create: { unit: unit('情報部', { ref: '新', under: '局' }) } };
    given(city)
      .when(on(DAY, created, { transfer: { unit: '総務部/総務課', under: '@新' } }))
      .thenRefuses('UNKNOWN_UNIT changes[0].create.unit.under');
    given(city)
      .when(on(DAY, created, { reorder: { unit: '企画部', after: '@新' } }))
      .thenRefuses('UNKNOWN_UNIT changes[0].create.unit.under');
    given(city)
      .when(on(DAY, created, { abolish: { unit: '市民部', replacedBy: ['@新'] } }))
      .thenRefuses('UNKNOWN_UNIT changes[0].create.unit.under');
  });

  it('is reported where it is about other units', () => {
    given(city)
      .when(
        on(
          DAY,
          { abolish: { unit: '総務部' } },
          { rename: { unit: '市民部', name: '' } },
          { abolish: { unit: '情報部' } },
        ),
      )
      .thenRefuses(
        'CHILDREN_REMAIN changes[0].abolish.unit',
        'BLANK_TEXT changes[1].rename.name',
        'UNKNOWN_UNIT changes[2].abolish.unit',
      );
  });

  it('is reported where the change at fault speaks of the unit, but the rule is another one', () => {
    given(city)
      .when(
        on(
          DAY,
          { rename: { unit: '市民部', name: '企画部' } },
          { transfer: { unit: '市民部', under: '情報部' } },
        ),
      )
      .thenRefuses('UNKNOWN_UNIT changes[1].transfer.under', 'SIBLING_NAME_TAKEN changes[0].rename.name');
  });
});

describe('a broken rule names', () => {
  it('the unit that ends and the children that remain', () => {
    given(tree('総務部', ['総務課', '管財課'], '企画部'))
      .when(on(DAY, { abolish: { unit: '総務部' } }))
      .thenRefuses('CHILDREN_REMAIN changes[0].abolish.unit')
      .thenSays('総務部', '総務課', '管財課', DAY)
      .thenIsAbout('t:u1', 't:u2', 't:u3');
  });

  it('the recorded events that it conflicts with: those that moved, named or ended the unit', () => {
    given(city, on(DAY, { rename: { unit: '市民部', name: '区民部' } }))
      .when(on(DAY, { create: { unit: unit('区民部') } }))
      .thenRefuses('SIBLING_NAME_TAKEN changes[0].create.unit.name')
      .thenWouldBreak(`UnitRenamed ${DAY}`);
    given(city, on(DAY, { transfer: { unit: '総務部/総務課', under: '企画部' } }))
      .when(on(DAY, { create: { unit: unit('総務課', { under: '企画部' }) } }))
      .thenRefuses('SIBLING_NAME_TAKEN changes[0].create.unit.name')
      .thenWouldBreak(`UnitTransferred ${DAY}`);
    given(city, on(DAY, { transfer: { unit: '企画部', under: '総務部' } }))
      .when(on(DAY, { transfer: { unit: '総務部', under: '企画部' } }))
      .thenRefuses('CYCLE changes[0].transfer.unit', 'CYCLE changes[0]')
      .thenWouldBreak(`UnitTransferred ${DAY}`)
      .thenIsAbout('t:u1', 't:u3');
    given(
      city,
      on(
        DAY,
        { transfer: { unit: '企画部/企画課', under: '市民部' } },
        { rename: { unit: '総務部/総務課', name: '庶務課' } },
      ),
    )
      .when(on(DAY, { create: { unit: unit('情報課', { under: '企画部', after: 't:u4' }) } }))
      .thenRefuses('ANCHOR_NOT_STANDING changes[0].create.unit.after')
      .thenWouldBreak(`UnitTransferred ${DAY}`);
  });

  it('of several events that name or place a sibling all of them, and no others', () => {
    given(
      city,
      on(
        DAY,
        { rename: { unit: '市民部', name: '区民部' } },
        { reclassify: { unit: '市民部', kind: '局' } },
        { rename: { unit: '総務部/総務課', name: '庶務課' } },
        { transfer: { unit: '企画部/企画課', under: '総務部' } },
      ),
    )
      .when(on(DAY, { create: { unit: unit('区民部') } }))
      .thenRefuses('SIBLING_NAME_TAKEN changes[0].create.unit.name')
      .thenWouldBreak(`UnitRenamed ${DAY}`, `UnitReclassified ${DAY}`);
  });
});

describe('a unit that is placed and ends on one day', () => {
  it('may end together with its parent, unless it was transferred there', () => {
    given(city, on(DAY, { reorder: { unit: '総務部/総務課', after: '' } }))
      .when(on(DAY, { abolish: { unit: '総務部/総務課' } }, { abolish: { unit: '総務部' } }))
      .thenStands(DAY, '企画部', ['企画課'], '市民部');
    given(city, on(DAY, { transfer: { unit: '総務部/総務課', under: '市民部' } }))
      .when(on(DAY, { abolish: { unit: '総務部/総務課' } }, { abolish: { unit: '市民部' } }))
      .thenRefuses('PARENT_NOT_STANDING changes[0]')
      .thenWouldBreak(`UnitTransferred ${DAY}`);
  });

  it('may not have been placed after one that ends too', () => {
    given(
      tree('総務部', ['総務課', '管財課', '用地課']),
      on(DAY, { reorder: { unit: '総務部/総務課', after: '総務部/管財課' } }),
    )
      .when(on(DAY, { abolish: { unit: '総務部/総務課' } }, { abolish: { unit: '総務部/管財課' } }))
      .thenRefuses('ANCHOR_NOT_STANDING changes[0]')
      .thenWouldBreak(`UnitReordered ${DAY}`);
  });
});
