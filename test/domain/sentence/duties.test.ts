/** What is said of duties. */

import { dutyStated } from '../../../src/domain/sentence/dutySentences.js';
import { sentence } from '../../../src/domain/sentence/words.js';
import type { EventData } from '../../../src/domain/words/event.js';
import { on, tree } from '../../support/given.js';
import { describe, expect, it } from '../../support/jest.js';
import { given } from './sentenceGiven.js';

const city = tree('総務部', ['総務課', ['文書係', '法規係'], '行政課', ['行政係']], '企画部', [
  '事務管理課',
  ['組織係'],
]);
const [documents, law, administration, organization] = [
  '総務部/総務課/文書係',
  '総務部/総務課/法規係',
  '総務部/行政課/行政係',
  '企画部/事務管理課/組織係',
];

type Extent = EventData['DutyTransferred']['extent'];
const moves = (duty: string, extent?: Extent, except?: string) => ({
  transferDuty: { duty, from: [documents], to: [administration], extent, except },
});

describe('a duty that moves says', () => {
  it('from where to where', () => {
    given(city)
      .when({ transferDuty: { duty: '内部統制に関する事務', from: [organization], to: ['総務部/総務課'] } })
      .thenSays(
        '内部統制に関する事務を企画部事務管理課組織係から総務部総務課へ移管',
        'Moved 内部統制に関する事務 from 組織係 of 事務管理課 of 企画部 to 総務課 of 総務部',
      );
  });

  it('that a bare name is work', () => {
    given(city)
      .when(moves('公印'))
      .thenSays(
        '公印に関する事務を総務課文書係から行政課行政係へ移管',
        'Moved 公印 from 文書係 of 総務課 to 行政係 of 行政課',
      );
  });

  it('that only a part or the rest of it moves', () => {
    given(city)
      .when(moves('公印', 'PART'))
      .thenSays(
        '公印に関する事務の一部を総務課文書係から行政課行政係へ移管',
        'Moved part of 公印 from 文書係 of 総務課 to 行政係 of 行政課',
      );
    given(city)
      .when(moves('公印', 'RESIDUAL'))
      .thenSays(
        '公印に関する事務の残余を総務課文書係から行政課行政係へ移管',
        'Moved the rest of 公印 from 文書係 of 総務課 to 行政係 of 行政課',
      );
  });

  it('what is excepted, once', () => {
    for (const except of ['電子公印に係るもの', '電子公印に係るものを除く。']) {
      given(city)
        .when(moves('公印', 'WHOLE', except))
        .thenSays(
          '公印に関する事務（電子公印に係るものを除く。）を総務課文書係から行政課行政係へ移管',
          'Moved 公印 (except 電子公印に係るもの) from 文書係 of 総務課 to 行政係 of 行政課',
        );
    }
  });

  it('several givers and receivers', () => {
    given(city)
      .when({ transferDuty: { duty: '公印', from: [documents, law], to: [administration, organization] } })
      .thenSays(
        '公印に関する事務を総務部総務課文書係と法規係から行政課行政係と企画部事務管理課組織係へ移管',
        'Moved 公印 from 文書係 and 法規係 of 総務課 of 総務部 to 行政係 of 行政課 and 組織係 of 事務管理課 of 企画部',
      );
  });

  it('other bodies on either side', () => {
    given(city)
      .when({ transferDuty: { duty: '旅券', fromOutside: '群馬県', to: [documents] } })
      .thenSays(
        '旅券に関する事務を群馬県から総務課文書係へ移管',
        'Moved 旅券 from 群馬県 to 文書係 of 総務課',
      );
    given(city)
      .when({ transferDuty: { duty: '公印', from: [documents], to: [law], toOutside: '広域連合' } })
      .thenSays(
        '公印に関する事務を総務課文書係から法規係と広域連合へ移管',
        'Moved 公印 from 文書係 of 総務課 to 法規係 and 広域連合',
      );
  });

  it('that nobody had it before', () => {
    given(city)
      .when({ transferDuty: { duty: 'マイナンバー', to: [documents] } })
      .thenSays('マイナンバーに関する事務を総務課文書係に追加', 'Added マイナンバー to 文書係 of 総務課');
  });

  it('who had it, also if the input does not say', () => {
    given(city, on('2025-10-01', moves('公印')))
      .when({ transferDuty: { duty: '公印', to: [organization] } })
      .thenSays(
        '公印に関する事務を総務部行政課行政係から企画部事務管理課組織係へ移管',
        'Moved 公印 from 行政係 of 行政課 of 総務部 to 組織係 of 事務管理課 of 企画部',
      );
  });
});

describe('work that is only described', () => {
  it('does not name its giver twice', () => {
    given(city)
      .when({
        transferDuty: { description: '文書係の業務の一部', from: [documents], to: [law], extent: 'PART' },
      })
      .thenSays(
        '総務課文書係の業務の一部を法規係へ移管',
        'Moved 文書係の業務の一部 from 文書係 of 総務課 to 法規係',
      );
  });

  it('says that it is a part, and stays on one line', () => {
    given(city)
      .when({
        transferDuty: { description: '庁舎の\n管理業務', from: [documents], to: [law], extent: 'PART' },
      })
      .thenSays(
        '庁舎の 管理業務の一部を総務課文書係から法規係へ移管',
        'Moved part of 庁舎の 管理業務 from 文書係 of 総務課 to 法規係',
      );
  });

  it('need not have a giver', () => {
    given(city)
      .when({ transferDuty: { description: '残りの業務', to: [law] } })
      .thenSays('残りの業務を総務課法規係へ移管', 'Moved 残りの業務 to 法規係 of 総務課');
  });

  it('is given beside the name of the duty if both are recorded', () => {
    given(city)
      .when({
        transferDuty: { duty: '公印', description: '電子公印', from: [documents], to: [law], extent: 'PART' },
      })
      .thenSays(
        '公印に関する事務（電子公印）の一部を総務課文書係から法規係へ移管',
        'Moved part of 公印 (電子公印) from 文書係 of 総務課 to 法規係',
      );
  });
});

it('a duty that ends says whose it was', () => {
  given(
    city,
    on('2025-10-01', { transferDuty: { duty: '公印', from: [law], to: [documents, administration] } }),
  )
    .when({ endDuty: { duty: '公印' } })
    .thenSays(
      '総務課文書係と行政課行政係の公印に関する事務を廃止',
      'Ended 公印 of 文書係 of 総務課 and 行政係 of 行政課',
    );
});

it('a duty of the baseline says who holds it', () => {
  const one = dutyStated('公印', [['総務部', '総務課']]);
  expect([one.ja, sentence(one, 'EN')]).toEqual([
    '総務部総務課が公印に関する事務を所管',
    'The duty 公印 is held by 総務課 of 総務部',
  ]);
  const two = dutyStated('公印', [['総務部'], ['企画部']]);
  expect([two.ja, sentence(two, 'EN')]).toEqual([
    '総務部と企画部が公印に関する事務を所管',
    'The duty 公印 is held jointly by 総務部 and 企画部',
  ]);
  expect(dutyStated('公印', []).ja).toBe('公印に関する事務を所管する組織単位なし');
});
