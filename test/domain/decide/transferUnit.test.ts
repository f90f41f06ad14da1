import { given, on, tree } from '../../support/given.js';
import { describe, it } from '../../support/jest.js';

const city = tree('総務部', ['総務課', ['文書係', '統計係'], '管財課'], '企画部', ['情報政策課', ['統計係']]);

describe('transferring a unit', () => {
  it('takes everything below it along', () => {
    given(city)
      .when(on('2026-04-01', { transfer: { unit: '総務部/総務課', under: '企画部' } }))
      .thenStands('2026-04-01', '総務部', ['管財課'], '企画部', [
        '情報政策課',
        ['統計係'],
        '総務課',
        ['文書係', '統計係'],
      ])
      .thenKeeps('総務部/総務課', '企画部/総務課')
      .thenKeeps('総務部/総務課/文書係', '企画部/総務課/文書係');
  });

  it('places it after the sibling that is given', () => {
    given(city)
      .when(on('2026-04-01', { transfer: { unit: '総務部/管財課', under: '企画部', after: '' } }))
      .thenStands('2026-04-01', '総務部', ['総務課', ['文書係', '統計係']], '企画部', [
        '管財課',
        '情報政策課',
        ['統計係'],
      ]);
  });

  it('may give it a new name and a new kind on the way', () => {
    given(city)
      .when(
        on('2026-04-01', {
          transfer: { unit: '総務部/管財課', under: '企画部', name: '財産室', kind: '室' },
        }),
      )
      .thenKeeps('総務部/管財課', '企画部/財産室')
      .thenShows('企画部/財産室', { name: '財産室', kind: '室' });
  });

  it('moves it to the top when no parent is given', () => {
    given(city)
      .when(on('2026-04-01', { transfer: { unit: '企画部/情報政策課', after: '総務部' } }))
      .thenStands(
        '2026-04-01',
        '総務部',
        ['総務課', ['文書係', '統計係'], '管財課'],
        '情報政策課',
        ['統計係'],
        '企画部',
      );
  });

  it('below itself is refused', () => {
    given(city)
      .when(on('2026-04-01', { transfer: { unit: '総務部', under: '総務部/総務課/文書係' } }))
      .thenRefuses('CYCLE changes[0].transfer.unit')
      .thenSays('総務部', '2026-04-01');
  });

  it('of two units below each other is refused for both', () => {
    given(city)
      .when(
        on(
          '2026-04-01',
          { transfer: { unit: '総務部', under: '企画部' } },
          { transfer: { unit: '企画部', under: '総務部' } },
        ),
      )
      .thenRefuses('CYCLE changes[0].transfer.unit', 'CYCLE changes[1].transfer.unit');
  });

  it('turns a branch upside down when the lower unit leaves it the same day', () => {
    given(city)
      .when(
        on(
          '2026-04-01',
          { transfer: { unit: '総務部', under: '総務部/総務課' } },
          { transfer: { unit: '総務部/総務課' } },
        ),
      )
      .thenStands('2026-04-01', '企画部', ['情報政策課', ['統計係']], '総務課', [
        '文書係',
        '統計係',
        '総務部',
        ['管財課'],
      ]);
  });

  it('to a parent with a child of that name is refused, unless the unit takes a new name', () => {
    const transfer = { unit: '総務部/総務課/統計係', under: '企画部/情報政策課' };
    given(city)
      .when(on('2026-04-01', { transfer }))
      .thenRefuses('SIBLING_NAME_TAKEN changes[0].transfer.unit')
      .thenSays('統計係');
    given(city)
      .when(on('2026-04-01', { transfer: { ...transfer, name: '調査係' } }))
      .thenShows('企画部/情報政策課/調査係', { kind: '係' });
  });

  it('under a unit that ends the same day is refused', () => {
    given(city)
      .when(
        on(
          '2026-04-01',
          { transfer: { unit: '総務部/総務課/文書係', under: '総務部/管財課' } },
          { abolish: { unit: '総務部/管財課' } },
        ),
      )
      .thenRefuses('UNIT_ENDED changes[0].transfer.under')
      .thenSays('総務部/管財課', '2026-04-01');
    given(city)
      .when(
        on(
          '2026-04-01',
          { transfer: { unit: '総務部/総務課/文書係', under: 't:u5' } },
          { abolish: { unit: '総務部/管財課' } },
        ),
      )
      .thenRefuses('PARENT_NOT_STANDING changes[0].transfer.under')
      .thenSays('総務部/管財課', '文書係', '2026-04-01');
  });

  it('with the name that it has already is refused', () => {
    given(city)
      .when(on('2026-04-01', { transfer: { unit: '総務部/管財課', under: '企画部', name: '管財課' } }))
      .thenRefuses('SAME_NAME changes[0].transfer.name');
  });

  it('may say the kind that the unit has already, which changes no kind', () => {
    const transfer = { unit: '総務部/管財課', under: '企画部', kind: '課' };
    given(city)
      .when(on('2026-04-01', { transfer }))
      .thenRecords({ type: 'UnitTransferred', data: { unit: '管財課', parent: '企画部' } })
      .thenShows('企画部/管財課', { kind: '課' });
    // So another change may give it another kind on the same day.
    given(city)
      .when(on('2026-04-01', { transfer }, { reclassify: { unit: '総務部/管財課', kind: '室' } }))
      .thenShows('企画部/管財課', { kind: '室' });
  });

  it('may say the kind that an earlier change of the same notice gives', () => {
    given(city)
      .when(
        on(
          '2026-04-01',
          { reclassify: { unit: '総務部/管財課', kind: '室' } },
          { effectiveOn: '2026-10-01', transfer: { unit: '総務部/管財課', under: '企画部', kind: '室' } },
        ),
      )
      .thenRecords(
        { type: 'UnitReclassified', data: { units: [{ unit: '管財課' }], kind: '室' } },
        { type: 'UnitTransferred', data: { unit: '管財課', parent: '企画部' } },
      )
      .thenShows('企画部/管財課', { kind: '室' }, '2026-10-01');
  });

  it('to the parent that it has already is recorded with a warning', () => {
    given(tree('総務部', ['総務課', '企画課']))
      .when(on('2026-04-01', { transfer: { unit: '総務部/総務課', under: '総務部' } }))
      .thenStands('2026-04-01', '総務部', ['企画課', '総務課'])
      .thenWarns('SAME_PARENT changes[0].transfer')
      .thenSays('総務課', 'reorder');
  });
});
