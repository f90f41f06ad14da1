import type { Change } from '../../../../src/domain/words/change.js';
import { knowing } from '../../../support/amending.js';
import { city, correct, record, takeBack } from '../../../support/commands.js';
import { type Names, tree, unit } from '../../../support/given.js';
import { describe, it } from '../../../support/jest.js';

const names = tree('総務課', ['文書係', '統計係'], '企画課', '情報課');
const town = city(names, {
  duties: [{ name: '広報', holders: ['企画課'] }],
  posts: [{ name: '部長', duties: ['調整'], oversees: ['総務課'] }],
});
const DAY = '2026-04-01';

interface Case {
  said: Change;
  meant: Change;
  stands: Names;
}

const cases: [type: string, Case][] = [
  [
    'UnitCreated',
    {
      said: { create: { unit: unit('広報課') } },
      meant: { create: { unit: unit('広聴室', { kind: '室', after: '総務課' }) } },
      stands: tree('総務課', ['文書係', '統計係'], '広聴室', '企画課', '情報課'),
    },
  ],
  [
    'UnitRenamed',
    {
      said: { rename: { unit: '総務課', name: '庶務課' } },
      meant: { rename: { unit: '企画課', name: '政策課' } },
      stands: tree('総務課', ['文書係', '統計係'], '政策課', '情報課'),
    },
  ],
  [
    'UnitTransferred',
    {
      said: { transfer: { unit: '総務課/文書係', under: '企画課' } },
      meant: { transfer: { unit: '総務課/文書係', under: '情報課', name: '法制係' } },
      stands: tree('総務課', ['統計係'], '企画課', '情報課', ['法制係']),
    },
  ],
  [
    'UnitReclassified',
    {
      said: { reclassify: { unit: '企画課', kind: '室' } },
      meant: { reclassify: { everyKind: '課', kind: '室', withNames: true } },
      stands: tree('総務室', ['文書係', '統計係'], '企画室', '情報室'),
    },
  ],
  [
    'UnitReordered',
    {
      said: { reorder: { unit: '情報課', after: '' } },
      meant: { reorder: { unit: '情報課', after: '総務課' } },
      stands: tree('総務課', ['文書係', '統計係'], '情報課', '企画課'),
    },
  ],
  [
    'UnitsMerged',
    {
      said: { merge: { units: ['企画課', '情報課'], intoNew: unit('政策課') } },
      meant: { merge: { units: ['情報課'], into: '総務課' } },
      stands: tree('総務課', ['文書係', '統計係'], '企画課'),
    },
  ],
  [
    'UnitSplit',
    {
      said: { split: { unit: '情報課', into: [unit('電算課'), unit('通信課')] } },
      meant: { split: { unit: '情報課', keep: true, into: [unit('通信課')] } },
      stands: tree('総務課', ['文書係', '統計係'], '企画課', '情報課', '通信課'),
    },
  ],
  [
    'UnitsRecomposed',
    {
      said: { recompose: { units: ['企画課', '情報課'], into: [unit('甲課'), unit('乙課')] } },
      meant: {
        recompose: {
          units: ['企画課', '情報課'],
          keep: ['企画課'],
          into: [unit('乙課', { sources: ['情報課'] })],
        },
      },
      stands: tree('総務課', ['文書係', '統計係'], '企画課', '乙課'),
    },
  ],
  [
    'UnitAbolished',
    {
      said: { abolish: { unit: '情報課' } },
      meant: { abolish: { unit: '総務課/統計係', replacedBy: ['情報課'] } },
      stands: tree('総務課', ['文書係'], '企画課', '情報課'),
    },
  ],
];

describe('correcting an event', () => {
  it.each(cases)('has the corrected content: %s', (type, { said, meant, stands }) => {
    knowing(town, record(DAY, said))
      .when(correct(`${type} ${DAY}`, meant))
      .thenRecords(`EventCorrected ${DAY}`)
      .thenStands('2026-03-31', ...names)
      .thenStands(DAY, ...stands)
      .thenSupersededBy(`${type} ${DAY}`, `EventCorrected ${DAY}`)
      .when(takeBack(`${type} ${DAY}`))
      .thenStands(DAY, ...names);
  });

  it('can be about another reinstated unit: UnitReinstated', () => {
    knowing(
      town,
      record(DAY, { abolish: { unit: '企画課' } }, { abolish: { unit: '情報課' } }),
      record('2027-04-01', { reinstate: { unit: '情報課' } }),
    )
      .when(correct('UnitReinstated 2027-04-01', { reinstate: { unit: '企画課', name: '政策課' } }))
      .thenStands('2027-04-01', '総務課', ['文書係', '統計係'], '政策課');
  });

  it('can give another receiver of a duty: DutyTransferred', () => {
    knowing(town, record(DAY, { transferDuty: { duty: '広報', to: ['情報課'] } }))
      .when(
        correct(`DutyTransferred ${DAY}`, { transferDuty: { duty: '広報', to: ['総務課'], extent: 'PART' } }),
      )
      .thenHold('2026-03-31', 't:d1', '企画課')
      .thenHold(DAY, 't:d1', '企画課', '総務課');
  });

  it('can be about another duty that ended: DutyEnded', () => {
    const duties = [...town.duties!, { name: '広聴', holders: ['企画課'] }];
    knowing({ ...town, duties }, record(DAY, { endDuty: { duty: '広報' } }))
      .when(correct(`DutyEnded ${DAY}`, { endDuty: { duty: '広聴' } }))
      .thenHold(DAY, 't:d1', '企画課')
      .thenHold(DAY, 't:d2');
  });

  it('can describe a post differently: PostCreated and PostChanged', () => {
    knowing(town, record(DAY, { createPost: { name: '次長', duties: ['調整'] } }))
      .when(correct(`PostCreated ${DAY}`, { createPost: { name: '技監', rank: '部長級', unit: '企画課' } }))
      .thenPost(DAY, 't:p2', { name: '技監', rank: '部長級', unit: 't:u4', duties: [] });
    knowing(town, record(DAY, { changePost: { post: '部長', name: '局長' } }))
      .when(correct(`PostChanged ${DAY}`, { changePost: { post: '部長', addDuties: ['統括'] } }))
      .thenPost(DAY, 't:p1', { name: '部長', duties: ['調整', '統括'] });
  });

  it('can be about another post that ended: PostAbolished', () => {
    const posts = [...town.posts!, { name: '次長' }];
    knowing({ ...town, posts }, record(DAY, { abolishPost: { post: '部長' } }))
      .when(correct(`PostAbolished ${DAY}`, { abolishPost: { post: '次長' } }))
      .thenPost(DAY, 't:p1', { name: '部長' })
      .thenOversee(DAY, '総務課', 't:p1')
      .thenPost(DAY, 't:p2', null);
  });

  it('can set another oversight: OversightSet', () => {
    knowing(town, record(DAY, { oversee: { unit: '総務課', posts: [] } }))
      .when(correct(`OversightSet ${DAY}`, { oversee: { unit: '情報課', posts: ['部長'] } }))
      .thenOversee(DAY, '総務課', 't:p1')
      .thenOversee(DAY, '情報課', 't:p1');
  });

  it('finds again every unit that was of a kind on the eve', () => {
    knowing(
      town,
      record(DAY, { reclassify: { everyKind: '課', kind: '部' } }),
      record('2026-02-01', { reclassify: { unit: '情報課', kind: '室' } }),
    )
      .when(correct(`UnitReclassified ${DAY}`, { reclassify: { everyKind: '課', kind: '局' } }))
      .thenShows(DAY, '総務課', { kind: '局' })
      .thenShows(DAY, '企画課', { kind: '局' })
      .thenShows(DAY, '情報課', { kind: '室' });
  });
});
