import type { Change } from '../../../src/domain/words/change.js';
import type { ReorganizationCommand } from '../../../src/domain/words/command.js';
import { given, KNOWN_FROM, on, tree, unit } from '../../support/given.js';
import { describe, expect, it } from '../../support/jest.js';

const city = tree('総務部', ['総務課', ['文書係', '統計係'], '管財課'], '企画部');
const DAY = '2026-04-01';
const section = '総務部/総務課/文書係';

/** A change that is always fine. */
const rename: Change = { rename: { unit: section, name: '法制係' } };

const recording = (command: Partial<ReorganizationCommand>) =>
  given(city).when({ ...on(DAY, rename), ...command });

describe('a reorganization that cannot be recorded', () => {
  it('names an unknown unit', () => {
    given(city)
      .when(on(DAY, { abolish: { unit: '総務部/無い課' } }))
      .thenRefuses('UNKNOWN_UNIT changes[0].abolish.unit')
      .thenSays('総務部/無い課', DAY);
  });

  it('has an ambiguous path', () => {
    given(tree('ＤＸ課', 'DX課'))
      .when(on(DAY, { abolish: { unit: 'DX課' } }))
      .thenRefuses('AMBIGUOUS_UNIT changes[0].abolish.unit')
      .thenSays('DX課', 't:u1', 't:u2');
  });

  it('takes effect on or before the day of the baseline', () => {
    for (const day of [KNOWN_FROM, '2024-12-31', '0001-01-01']) {
      given(city)
        .when(on(day, rename, { ...rename, effectiveOn: DAY }))
        .thenRefuses('NOT_AFTER_BASELINE effectiveOn')
        .thenSays(day, KNOWN_FROM);
      given(city)
        .when(on(DAY, { ...rename, effectiveOn: day }))
        .thenRefuses('NOT_AFTER_BASELINE changes[0].effectiveOn')
        .thenSays(day, KNOWN_FROM);
    }
  });

  it('moves a unit below itself', () => {
    given(city)
      .when(on(DAY, { transfer: { unit: '総務部', under: section } }))
      .thenRefuses('CYCLE changes[0].transfer.unit')
      .thenSays('総務部', DAY);
  });

  it('creates a unit with the name of a sibling', () => {
    given(city)
      .when(on(DAY, { create: { unit: unit('管財課', { under: '総務部' }) } }))
      .thenRefuses('SIBLING_NAME_TAKEN changes[0].create.unit.name')
      .thenSays('管財課', DAY);
  });

  it('renames to the same name', () => {
    given(city)
      .when(on(DAY, { rename: { unit: section, name: '文書係' } }))
      .thenRefuses('SAME_NAME changes[0].rename.name')
      .thenSays('文書係');
  });

  it('abolishes a unit that still has children on that day', () => {
    given(city)
      .when(on(DAY, { abolish: { unit: '総務部/総務課' } }))
      .thenRefuses('CHILDREN_REMAIN changes[0].abolish.unit')
      .thenSays('総務部/総務課', '文書係', '統計係', DAY);
  });

  it('merges a unit into itself', () => {
    given(city)
      .when(on(DAY, { merge: { units: [section], into: section } }))
      .thenRefuses('MERGED_INTO_ITSELF changes[0].merge.units[0]')
      .thenSays(section);
  });

  it('names a unit that ended', () => {
    given(city, on('2025-10-01', { abolish: { unit: section } }))
      .when(on(DAY, { transfer: { unit: '総務部/管財課', under: '企画部', after: section } }, rename))
      .thenRefuses('UNIT_ENDED changes[0].transfer.after', 'UNIT_ENDED changes[1].rename.unit')
      .thenSays(section, '2025-10-01');
  });

  it('has no changes', () => {
    given(city).when(on(DAY)).thenRefuses('NO_CHANGES changes').thenSays('changes');
  });

  it('has a change with two verbs, or with none', () => {
    given(city)
      .when(on(DAY, { ...rename, abolish: { unit: section } }))
      .thenRefuses('SEVERAL_VERBS changes[0]')
      .thenSays('rename', 'abolish');
    given(city)
      .when(on(DAY, { clause: '(1)' }))
      .thenRefuses('NO_VERB changes[0]')
      .thenSays('create');
  });

  it('changes the name of one unit twice on one day', () => {
    given(city)
      .when(on(DAY, rename, { rename: { unit: section, name: '記録係' } }))
      .thenRefuses('ALREADY_CHANGED_THAT_DAY changes[1].rename.unit')
      .thenSays('総務部/総務課', DAY);
  });

  it('has an empty list where at least one entry is needed', () => {
    given(city)
      .when(
        on(
          DAY,
          { merge: { units: [], into: '企画部' } },
          { split: { unit: '企画部', into: [] } },
          { recompose: { units: [], into: [] } },
        ),
      )
      .thenRefuses(
        'EMPTY_LIST changes[0].merge.units',
        'EMPTY_LIST changes[1].split.into',
        'EMPTY_LIST changes[2].recompose.units',
        'EMPTY_LIST changes[2].recompose.into',
      );
  });

  it('has fields that exclude each other, or one without the field that it needs', () => {
    given(city)
      .when(
        on(
          DAY,
          { merge: { units: [section] } },
          { merge: { units: [section], into: '企画部', intoNew: unit('新係') } },
          { reclassify: { kind: '室' } },
          { reclassify: { unit: '企画部', everyKind: '部', kind: '局' } },
          { reclassify: { everyKind: '係', kind: '班', name: '班' } },
          { reclassify: { unit: '企画部', kind: '局', withNames: true } },
          { create: { unit: unit('新係', { sources: [section] }) } },
        ),
      )
      .thenRefuses(
        'ONE_OF_TWO changes[0].merge',
        'ONE_OF_TWO changes[1].merge',
        'ONE_OF_TWO changes[2].reclassify',
        'ONE_OF_TWO changes[3].reclassify',
        'NOT_WITH changes[4].reclassify.name',
        'ONLY_WITH changes[5].reclassify.withNames',
        'ONLY_WITH changes[6].create.unit.sources',
      );
  });

  it('is refused with every problem, not only the first', () => {
    recording({
      title: ' ',
      source: '\u0000',
      changes: [
        { note: '\ud800', rename: { unit: section, name: '文書係' } },
        {},
        { abolish: { unit: '総務部/無い課' } },
        { transfer: { unit: '総務部', under: '総務部/管財課', after: '@無い' } },
        { effectiveOn: KNOWN_FROM, ...rename },
        { create: { unit: unit('企画部', { kind: '' }) } },
        { merge: { units: ['総務部/総務課/統計係'], into: '総務部/総務課/統計係' } },
      ],
    }).thenRefuses(
      'BLANK_TEXT title',
      'FORBIDDEN_CHARACTER source',
      'FORBIDDEN_CHARACTER changes[0].note',
      'SAME_NAME changes[0].rename.name',
      'NO_VERB changes[1]',
      'UNKNOWN_UNIT changes[2].abolish.unit',
      'UNKNOWN_REF changes[3].transfer.after',
      'NOT_AFTER_BASELINE changes[4].effectiveOn',
      'BLANK_TEXT changes[5].create.unit.kind',
      'SIBLING_NAME_TAKEN changes[5].create.unit.name',
      'MERGED_INTO_ITSELF changes[6].merge.units[0]',
    );
  });

  it('is refused with the rules it breaks even if one of its texts is bad too', () => {
    recording({
      title: '',
      changes: [
        { abolish: { unit: '総務部' } },
        { transfer: { unit: section, under: '企画部', after: 't:u5' } },
      ],
    }).thenRefuses(
      'BLANK_TEXT title',
      'CHILDREN_REMAIN changes[0].abolish.unit',
      'ANCHOR_NOT_STANDING changes[1].transfer.after',
    );
  });

  it('has problems that list the ids of the units concerned', () => {
    const { problems } = given(city).when(on(DAY, { abolish: { unit: '総務部' } }));
    expect(problems.map(({ units }) => units)).toEqual([['t:u1', 't:u2', 't:u5']]);
  });
});
