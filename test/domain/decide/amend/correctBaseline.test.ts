import type { Change } from '../../../../src/domain/words/change.js';
import { knowing } from '../../../support/amending.js';
import { city, correct, record, takeBack } from '../../../support/commands.js';
import { tree, unit } from '../../../support/given.js';
import { describe, it } from '../../../support/jest.js';

const FIRST = '2025-04-01';
const town = city(tree('総務部', ['総務課', ['文書係']], '企画部'), {
  duties: [{ name: '広報', holders: ['企画部'] }],
  posts: [{ name: '部長', rank: '部長級', unit: '総務部', oversees: ['総務部/総務課'] }],
});
const restate = (name: string, under?: string, more: Change = {}): Change => ({
  create: { unit: unit(name, { under }) },
  ...more,
});

describe('a unit of the baseline is corrected', () => {
  it('with another name, kind and place, its id and those below it stay', () => {
    knowing(town)
      .when(
        correct('UnitStated 総務課', { create: { unit: unit('庶務室', { under: '企画部', kind: '室' }) } }),
      )
      .thenWarns()
      .thenRecords(`EventCorrected ${FIRST}`)
      .thenStands(FIRST, '総務部', '企画部', ['庶務室', ['文書係']])
      .thenShows(FIRST, '企画部/庶務室', { id: 't:u2', kind: '室' })
      .thenIsEffective('UnitStated 総務課', { precision: 'DAY', ownDay: undefined });
  });

  it('in its place among its siblings, or after the sibling that is given', () => {
    knowing(town)
      .when(correct('UnitStated 総務部', restate('庶務部')))
      .thenStands(FIRST, '庶務部', ['総務課', ['文書係']], '企画部');
    knowing(town)
      .when(correct('UnitStated 総務部', { create: { unit: unit('総務部', { after: '企画部' }) } }))
      .thenStands(FIRST, '企画部', '総務部', ['総務課', ['文書係']]);
  });

  it('from a later day on: the days before it do not know it', () => {
    knowing(town)
      .when(correct('UnitStated 文書係', restate('文書係', '総務部/総務課', { effectiveOn: '2025-10-01' })))
      .thenStands('2025-09-30', '総務部', ['総務課'], '企画部')
      .thenStands('2025-10-01', '総務部', ['総務課', ['文書係']], '企画部')
      .when(correct('UnitStated 文書係', restate('法制係', '総務部/総務課')))
      .thenStands('2025-09-30', '総務部', ['総務課'], '企画部')
      .thenStands('2025-10-01', '総務部', ['総務課', ['法制係']], '企画部')
      .when(correct('UnitStated 文書係', restate('文書係', '総務部/総務課', { effectiveOn: FIRST })))
      .thenStands(FIRST, '総務部', ['総務課', ['文書係']], '企画部');
  });

  it('as before once the correction is voided', () => {
    knowing(town, correct('UnitStated 企画部', restate('政策部')))
      .when(takeBack(`EventCorrected ${FIRST}`))
      .thenStands(FIRST, '総務部', ['総務課', ['文書係']], '企画部');
  });

  it('and later events go on from it', () => {
    knowing(town, record('2026-04-01', { rename: { unit: '企画部', name: '政策部' } }))
      .when(correct('UnitStated 企画部', restate('企画財政部')))
      .thenStands(FIRST, '総務部', ['総務課', ['文書係']], '企画財政部')
      .thenStands('2026-04-01', '総務部', ['総務課', ['文書係']], '政策部');
  });
});

describe('a duty or a post of the baseline is corrected', () => {
  it('with another name and other holders', () => {
    knowing(town)
      .when(correct('DutyStated 広報', { transferDuty: { duty: '広報広聴', to: ['総務部', '企画部'] } }))
      .thenHold(FIRST, 't:d1', '企画部', '総務部')
      .thenIsEffective('DutyStated 広報', {
        type: 'DutyStated',
        data: { duty: 't:d1', name: '広報広聴', holders: ['t:u1', 't:u4'] },
      });
  });

  it('from a later day on', () => {
    knowing(town)
      .when(
        correct('DutyStated 広報', {
          effectiveOn: '2025-10-01',
          transferDuty: { duty: '広報', to: ['総務部'] },
        }),
      )
      .thenHold('2025-09-30', 't:d1')
      .thenHold('2025-10-01', 't:d1', '総務部');
  });

  it('by its name or its id, even if another one has the same name', () => {
    const names = tree('甲課', '乙課', '丙課');
    const duties = ['甲課', '乙課', '丙課'].map((unit) => ({ name: '庶務', holders: [unit] }));
    for (const duty of ['庶務', 't:d1'])
      knowing(city(names, { duties }))
        .when(correct('DutyStated 庶務 #1', { transferDuty: { duty, to: ['乙課'] } }))
        .thenWarns()
        .thenHold(FIRST, 't:d1', '乙課')
        .thenHold(FIRST, 't:d2', '乙課')
        .thenIsEffective('DutyStated 庶務 #1', { data: { duty: 't:d1', name: '庶務', holders: ['t:u2'] } });
  });

  it('with another name, rank, unit and duties; the units it oversees stay the same', () => {
    knowing(town)
      .when(correct('PostStated 部長', { createPost: { name: '局長', unit: '企画部', duties: ['調整'] } }))
      .thenPost(FIRST, 't:p1', { name: '局長', rank: undefined, unit: 't:u4', duties: ['調整'] })
      .thenOversee(FIRST, '総務部/総務課', 't:p1');
  });
});

describe('a correction of the baseline is refused', () => {
  it("when its day is before the organization's first known day", () => {
    knowing(town)
      .when(correct('UnitStated 企画部', restate('企画部', undefined, { effectiveOn: '2025-03-31' })))
      .thenRefuses('BEFORE_BASELINE change.effectiveOn')
      .thenSays('2025-03-31', FIRST);
  });

  it('when it has fields that a chart cannot have, or uses another verb', () => {
    const refuses = (event: string, change: Change, ...problems: string[]) =>
      knowing(town)
        .when(correct(event, change))
        .thenRefuses(...problems);
    refuses(
      'UnitStated 企画部',
      { rename: { unit: '企画部', name: '政策部' } },
      'RESTATE_WITH change.rename',
    );
    refuses('DutyStated 広報', { endDuty: { duty: '広報' } }, 'RESTATE_WITH change.endDuty');
    refuses('PostStated 部長', { abolishPost: { post: '部長' } }, 'RESTATE_WITH change.abolishPost');
    refuses(
      'UnitStated 企画部',
      { create: { unit: unit('企画部'), from: ['総務部'], fromOutside: '県' } },
      'NOT_IN_A_CHART change.create.from',
      'NOT_IN_A_CHART change.create.fromOutside',
    );
    refuses(
      'DutyStated 広報',
      {
        transferDuty: { duty: '広報', description: '広報', from: ['企画部'], to: ['総務部'], except: '一部' },
      },
      'NOT_IN_A_CHART change.transferDuty.description',
      'NOT_IN_A_CHART change.transferDuty.except',
      'NOT_IN_A_CHART change.transferDuty.from',
    );
    refuses(
      'DutyStated 広報',
      { transferDuty: { description: '広報', to: ['総務部'] } },
      'NOT_IN_A_CHART change.transferDuty.description',
    );
    refuses('UnitStated 企画部', restate('総務部'), 'SIBLING_NAME_TAKEN change.create.unit.name');
    refuses('UnitStated 総務部', restate('総務部', 't:u2'), 'CYCLE change', 'CYCLE change.create.unit');
  });

  it('when other units are below it before its new first day: they are listed', () => {
    knowing(town, record('2025-06-01', { rename: { unit: '総務部/総務課', name: '庶務課' } }))
      .when(correct('UnitStated 総務課', restate('総務課', '総務部', { effectiveOn: '2025-10-01' })))
      .thenRefuses('NOT_STANDING_ON_DAY change', 'NOT_STANDING_ON_EVE change', 'PARENT_NOT_STANDING change')
      .thenLists(`UnitStated ${FIRST}`, `PostStated ${FIRST}`, 'UnitRenamed 2025-06-01');
  });
});
