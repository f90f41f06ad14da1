/** What is said of units that live on. */

import { eventSentence } from '../../../src/domain/sentence/eventSentence.js';
import type { Fact } from '../../../src/domain/words/event.js';
import { on, tree, unit } from '../../support/given.js';
import { describe, expect, it } from '../../support/jest.js';
import { given } from './sentenceGiven.js';

const city = tree('総務部', ['総務課', ['管理係', '文書係', '法規係'], '秘書課', ['秘書係']], '企画部', [
  '企画調整課',
  ['政策係'],
  '広報課',
]);

describe('a rename says', () => {
  it('the new name', () => {
    given(city)
      .when({ rename: { unit: '総務部/総務課/文書係', name: '文書管理係' } })
      .thenSays('総務課文書係を文書管理係に改称', 'Renamed 文書係 of 総務課 to 文書管理係');
  });

  it('the department if it is the only unit above', () => {
    given(city)
      .when({ rename: { unit: '企画部/企画調整課', name: '経営企画課' } })
      .thenSays('企画部企画調整課を経営企画課に改称', 'Renamed 企画調整課 of 企画部 to 経営企画課');
  });

  it('its old name, under the old name of its parent', () => {
    given(city)
      .when(
        { rename: { unit: '企画部/企画調整課/政策係', name: '戦略係' } },
        { rename: { unit: '企画部/企画調整課', name: '経営企画課' } },
      )
      .thenSays('企画調整課政策係を戦略係に改称', 'Renamed 政策係 of 企画調整課 to 戦略係');
  });

  it('how the name is written if only the display name changes', () => {
    given(city)
      .when({ rename: { unit: '総務部', name: '総務部', displayName: '【総務部】' } })
      .thenSays('総務部を【総務部】と表記', 'Wrote 総務部 as 【総務部】');
  });
});

describe('a transfer says', () => {
  it('both full paths where departments differ, and the new name', () => {
    given(city)
      .when({ transfer: { unit: '企画部/企画調整課/政策係', under: '総務部/総務課', name: '戦略係' } })
      .thenSays(
        '企画部企画調整課政策係を総務部総務課へ移管し、戦略係に改称',
        'Moved 政策係 of 企画調整課 of 企画部 to 総務課 of 総務部 and renamed it 戦略係',
      );
  });

  it('the move, also where the new unit above has the path of the former one', () => {
    given(tree('総務部', ['総務課']))
      .when(
        { transfer: { unit: '総務部/総務課', under: '@new' } },
        { abolish: { unit: '総務部' } },
        { create: { unit: { ref: 'new', name: '総務部', kind: '部' } } },
      )
      .thenSays('総務部総務課を総務部へ移管', 'Moved 総務課 of 総務部 to 総務部');
  });

  it('no department if it stays in the same one', () => {
    given(city)
      .when({ transfer: { unit: '総務部/秘書課/秘書係', under: '総務部/総務課' } })
      .thenSays('秘書課秘書係を総務課へ移管', 'Moved 秘書係 of 秘書課 to 総務課');
  });

  it('a department as the new parent', () => {
    given(city)
      .when({ transfer: { unit: '総務部/秘書課', under: '企画部', kind: '室', name: '秘書室' } })
      .thenSays(
        '総務部秘書課を企画部へ移管し、室に変更し、秘書室に改称',
        'Moved 秘書課 of 総務部 to 企画部, changed its kind to 室 and renamed it 秘書室',
      );
  });

  it('the department if it moves right below it', () => {
    given(city)
      .when({ transfer: { unit: '総務部/秘書課/秘書係', under: '総務部' } })
      .thenSays('総務部秘書課秘書係を総務部へ移管', 'Moved 秘書係 of 秘書課 of 総務部 to 総務部');
  });

  it('that a unit moves to the top, which is no spin-off', () => {
    given(city)
      .when({ transfer: { unit: '総務部/秘書課', kind: '部', name: '秘書部' } })
      .thenSays(
        '総務部秘書課を最上位へ移管し、部に変更し、秘書部に改称',
        'Moved 秘書課 of 総務部 to the top, changed its kind to 部 and renamed it 秘書部',
      );
  });

  it('the order alone if the parent stays, even if the parent is renamed', () => {
    given(city)
      .when(
        { transfer: { unit: '総務部/総務課/法規係', under: '総務部/総務課', after: '' } },
        { rename: { unit: '総務部/総務課', name: '総務企画課' } },
      )
      .thenSays('総務課法規係の建制順を変更', 'Changed the place of 法規係 of 総務課 in the order');
  });
});

describe('a new kind says', () => {
  it('the kind and the name', () => {
    given(city)
      .when({ reclassify: { unit: '総務部/秘書課', kind: '室', name: '秘書室' } })
      .thenSays(
        '総務部秘書課を室に変更し、秘書室に改称',
        'Changed the kind of 秘書課 of 総務部 to 室 and renamed it 秘書室',
      );
  });

  it('which kind became which, for all units of it', () => {
    given(tree('広報課', ['広報班', '報道班']))
      .when({ reclassify: { everyKind: '班', kind: '係' } })
      .thenSays('班を係に変更', 'Changed the kind of every 班 to 係');
    given(tree('広報課', ['広報班', '報道班']))
      .when({ reclassify: { everyKind: '班', kind: '係', withNames: true } })
      .thenSays(
        '班を係に変更し、広報班を広報係に、報道班を報道係に改称',
        'Changed the kind of every 班 to 係 and renamed 広報班 to 広報係 and 報道班 to 報道係',
      );
  });
});

describe('a new order says', () => {
  it('after which sibling it is now', () => {
    given(city)
      .when({ reorder: { unit: '総務部/総務課/管理係', after: '総務部/総務課/文書係' } })
      .thenSays(
        '総務課管理係の建制順を文書係の次に変更',
        'Moved 管理係 of 総務課 right after 文書係 in the order',
      );
  });

  it('that it is first', () => {
    given(city)
      .when({ reorder: { unit: '企画部', after: '' } })
      .thenSays('企画部の建制順を先頭に変更', 'Moved 企画部 to the first place in the order');
  });
});

describe('names', () => {
  it('of Latin letters and digits do not run into each other', () => {
    given(tree('Planning Office', ['AI Section', 'DX係']))
      .when({ rename: { unit: 'Planning Office/AI Section', name: 'Data Section' } })
      .thenSays(
        'Planning Office AI SectionをData Sectionに改称',
        'Renamed AI Section of Planning Office to Data Section',
      );
  });

  it('keep the spaces they have', () => {
    given(tree('市民 プラザ', ['展示 室']))
      .when({ abolish: { unit: '市民 プラザ/展示 室' } })
      .thenSays('市民 プラザ展示 室を廃止', 'Abolished 展示 室 of 市民 プラザ');
  });

  it('are ids where no name is known', () => {
    const unknown = () => undefined;
    const nothing = { before: unknown, after: unknown, duty: unknown, post: unknown };
    const says = (fact: Fact) => eventSentence(fact, nothing, 'JA');
    expect(says({ type: 'UnitAbolished', data: { unit: 't:u9' } })).toBe('t:u9を廃止');
    expect(says({ type: 'UnitTransferred', data: { unit: 't:u9', parent: 't:u1' } })).toBe(
      't:u9をt:u1へ移管',
    );
    expect(says({ type: 'DutyEnded', data: { duty: 't:d9', holders: [] } })).toBe('t:d9に関する事務を廃止');
    expect(says({ type: 'PostAbolished', data: { post: 't:p9' } })).toBe('t:p9の職を廃止');
  });
});

describe('a change of another day', () => {
  it('is described by the names of that day', () => {
    given(city, on('2025-10-01', { rename: { unit: '総務部/総務課', name: '庶務課' } }))
      .when({ create: { unit: unit('情報係', { under: '総務部/庶務課' }) } })
      .thenSays('庶務課に情報係を新設', 'Created 情報係 in 庶務課');
  });
});
