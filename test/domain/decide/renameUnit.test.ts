import { given, on, tree } from '../../support/given.js';
import { describe, it } from '../../support/jest.js';

const city = tree('総務部', ['総務課', ['文書係', '統計係']]);
const printed = { name: '文書係', displayName: '(文書係)' };

describe('renaming a unit', () => {
  it('keeps its id, its place and its children', () => {
    given(city)
      .when(on('2026-04-01', { rename: { unit: '総務部/総務課', name: '庶務課' } }))
      .thenStands('2026-03-31', '総務部', ['総務課', ['文書係', '統計係']])
      .thenStands('2026-04-01', '総務部', ['庶務課', ['文書係', '統計係']])
      .thenKeeps('総務部/総務課', '総務部/庶務課')
      .thenKeeps('総務部/総務課/文書係', '総務部/庶務課/文書係');
  });

  it('drops the marks printed around the old name', () => {
    given(city, on('2026-04-01', { rename: { unit: '総務部/総務課/文書係', ...printed } }))
      .when(on('2026-07-01', { rename: { unit: '総務部/総務課/文書係', name: '文書法制係' } }))
      .thenShows('総務部/総務課/文書係', { displayName: '(文書係)' }, '2026-06-30')
      .thenShows('総務部/総務課/文書法制係', { displayName: undefined });
  });

  it('may change nothing but the marks', () => {
    given(city)
      .when(on('2026-04-01', { rename: { unit: '総務部/総務課/文書係', ...printed } }))
      .thenShows('総務部/総務課/文書係', printed);
  });

  it('to the same name and the same marks is refused', () => {
    given(city, on('2026-04-01', { rename: { unit: '総務部/総務課/文書係', ...printed } }))
      .when(on('2026-07-01', { rename: { unit: '総務部/総務課/文書係', ...printed } }))
      .thenRefuses('SAME_NAME changes[0].rename.name')
      .thenSays('文書係');
  });

  it('to a name that a sibling bears is refused', () => {
    given(city)
      .when(on('2026-04-01', { rename: { unit: '総務部/総務課/文書係', name: '統計係' } }))
      .thenRefuses('SIBLING_NAME_TAKEN changes[0].rename.name')
      .thenSays('統計係', '2026-04-01')
      .thenIsAbout('t:u3', 't:u4');
  });

  it('to a name that looks like a sibling’s is kept as given, with a warning', () => {
    given(tree('ＡＢ課', 'CD課'))
      .when(on('2026-04-01', { rename: { unit: 'CD課', name: 'AB課' } }))
      .thenStands('2026-04-01', 'ＡＢ課', 'AB課')
      .thenWarns('LOOK_ALIKE_SIBLINGS changes[0]')
      .thenSays('ＡＢ課', 'AB課');
  });

  it('to the name a sibling gives up the same day is fine', () => {
    given(city)
      .when(
        on(
          '2026-04-01',
          { rename: { unit: '総務部/総務課/文書係', name: '統計係' } },
          { abolish: { unit: '総務部/総務課/統計係' } },
        ),
      )
      .thenStands('2026-04-01', '総務部', ['総務課', ['統計係']])
      .thenKeeps('総務部/総務課/文書係', '総務部/総務課/統計係');
  });
});
