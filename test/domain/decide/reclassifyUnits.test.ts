import { given, on, tree } from '../../support/given.js';
import { describe, it } from '../../support/jest.js';

const city = tree('総務課', ['広報班', '班長会事務局', '統計係'], '企画課', ['調査班']);

describe('reclassifying', () => {
  it('changes the kind of one unit, and its name if one is given', () => {
    given(city)
      .when(on('2026-04-01', { reclassify: { unit: '総務課/広報班', kind: '室', name: '広報室' } }))
      .thenKeeps('総務課/広報班', '総務課/広報室')
      .thenShows('総務課/広報室', { name: '広報室', kind: '室' });
  });

  it('keeps the name and the display name when no name is given', () => {
    const marked = { name: '広報班', displayName: '(広報班)' };
    given(city, on('2025-10-01', { rename: { unit: '総務課/広報班', ...marked } }))
      .when(on('2026-04-01', { reclassify: { unit: '総務課/広報班', kind: '室' } }))
      .thenShows('総務課/広報班', { ...marked, kind: '室' });
  });

  it('changes every unit that is of a kind on the eve', () => {
    given(city)
      .when(on('2026-04-01', { reclassify: { everyKind: '班', kind: '係' } }))
      .thenRecords({
        type: 'UnitReclassified',
        data: { units: [{ unit: '広報班' }, { unit: '調査班' }], kind: '係', every: '班' },
      })
      .thenShows('企画課/調査班', { kind: '係' });
  });

  it('changes the names that end in the old kind with it', () => {
    given(city)
      .when(on('2026-04-01', { reclassify: { everyKind: '班', kind: '係', withNames: true } }))
      .thenStands('2026-04-01', '総務課', ['広報係', '班長会事務局', '統計係'], '企画課', ['調査係'])
      .thenShows('総務課/広報係', { kind: '係' });
  });

  it('keeps a name that does not end in the old kind', () => {
    given(city, on('2025-10-01', { reclassify: { unit: '総務課/班長会事務局', kind: '班' } }))
      .when(on('2026-04-01', { reclassify: { everyKind: '班', kind: '係', withNames: true } }))
      .thenShows('総務課/班長会事務局', { name: '班長会事務局', kind: '係' });
  });

  it('does not change a unit that gets the kind only on that day', () => {
    given(city)
      .when(
        on(
          '2026-04-01',
          { reclassify: { everyKind: '班', kind: '係' } },
          { create: { unit: { name: '応援班', kind: '班', under: '企画課' } } },
        ),
      )
      .thenShows('企画課/応援班', { kind: '班' });
  });

  it('is refused when no unit has the kind', () => {
    given(city)
      .when(on('2026-04-01', { reclassify: { everyKind: '組', kind: '係' } }))
      .thenRefuses('NO_UNIT_OF_KIND changes[0].reclassify.everyKind')
      .thenSays('組', '2026-04-01');
  });

  it('to the kind that it has already is refused', () => {
    given(city)
      .when(on('2026-04-01', { reclassify: { unit: '総務課/広報班', kind: '班' } }))
      .thenRefuses('SAME_KIND changes[0].reclassify.kind')
      .thenSays('班')
      .thenIsAbout('t:u2');
  });

  it('with names is refused when two siblings would then have the same name', () => {
    given(tree('総務課', ['広報班', '広報係']))
      .when(on('2026-04-01', { reclassify: { everyKind: '班', kind: '係', withNames: true } }))
      .thenRefuses('SIBLING_NAME_TAKEN changes[0]')
      .thenSays('広報係');
  });
});
