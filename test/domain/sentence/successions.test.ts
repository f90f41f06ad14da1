/** What is said of units that take the place of others. */

import { tree, unit } from '../../support/given.js';
import { describe, it } from '../../support/jest.js';
import { given } from './sentenceGiven.js';

const city = tree(
  '総務部',
  ['総務課', ['管理係', '文書係', '法規係', '情報公開係'], '行政課', ['行政係']],
  '企画部',
  ['企画課', ['政策係']],
);

describe('a merger says', () => {
  it('what is merged, the common parent once, and the new unit', () => {
    given(city)
      .when({
        merge: {
          units: ['総務部/総務課/文書係', '総務部/総務課/情報公開係'],
          intoNew: unit('文書管理係', { under: '総務部/総務課' }),
        },
      })
      .thenSays(
        '総務課文書係と情報公開係を統合し、文書管理係を設置',
        'Merged 文書係 and 情報公開係 of 総務課 into the new 文書管理係',
      );
  });

  it('full paths where departments meet', () => {
    given(city)
      .when({
        merge: {
          units: ['総務部/総務課/文書係', '総務部/行政課/行政係', '企画部/企画課/政策係'],
          intoNew: unit('総合係', { under: '企画部/企画課' }),
        },
      })
      .thenSays(
        '総務部総務課文書係、行政課行政係及び企画部企画課政策係を統合し、総合係を設置',
        'Merged 文書係 of 総務課 of 総務部, 行政係 of 行政課 and 政策係 of 企画課 of 企画部 into the new 総合係',
      );
  });

  it('where the new unit is placed, if elsewhere', () => {
    given(city)
      .when({
        merge: {
          units: ['総務部/総務課/文書係', '総務部/総務課/法規係'],
          intoNew: unit('文書法規係', { under: '総務部/行政課' }),
        },
      })
      .thenSays(
        '総務課文書係と法規係を統合し、行政課に文書法規係を設置',
        'Merged 文書係 and 法規係 of 総務課 into the new 文書法規係 of 行政課',
      );
  });

  it('into which unit, if it continues', () => {
    given(city)
      .when({
        merge: { units: ['総務部/総務課/文書係', '総務部/総務課/情報公開係'], into: '総務部/総務課/法規係' },
      })
      .thenSays(
        '総務課文書係と情報公開係を法規係に統合',
        'Merged 文書係 and 情報公開係 of 総務課 into 法規係',
      );
  });
});

describe('a split says', () => {
  it('into what', () => {
    given(city)
      .when({
        split: {
          unit: '総務部/総務課/管理係',
          into: [unit('庶務係', { under: '総務部/総務課' }), unit('契約係', { under: '総務部/行政課' })],
        },
      })
      .thenSays(
        '総務課管理係を庶務係と行政課契約係に分割',
        'Split 管理係 of 総務課 into 庶務係 of 総務課 and 契約係 of 行政課',
      );
  });

  it('what was spun off, if the unit continues', () => {
    given(city)
      .when({
        split: {
          unit: '総務部/総務課/管理係',
          keep: true,
          into: [unit('庶務係', { under: '総務部/総務課' }), unit('契約係', { under: '総務部/総務課' })],
        },
      })
      .thenSays('総務課管理係から庶務係と契約係を分離', 'Spun off 庶務係 and 契約係 from 管理係 of 総務課');
  });
});

describe('a recomposition says', () => {
  const sources = ['総務部/総務課/文書係', '総務部/総務課/法規係', '総務部/行政課/行政係'];

  it('what became what', () => {
    given(city)
      .when({
        recompose: {
          units: sources,
          into: [
            unit('文書法規係', { under: '総務部/総務課' }),
            unit('行政管理係', { under: '総務部/行政課' }),
          ],
        },
      })
      .thenSays(
        '総務課文書係、法規係及び行政課行政係を再編し、総務課に文書法規係を、行政課に行政管理係を設置',
        'Recomposed 文書係 and 法規係 of 総務課, and 行政係 of 行政課 into 文書法規係 of 総務課 and 行政管理係 of 行政課',
      );
  });

  it('which came from which, and what remains', () => {
    given(city)
      .when({
        recompose: {
          units: sources,
          keep: ['総務部/総務課/文書係'],
          into: [unit('法制係', { under: '総務部/総務課', sources: sources.slice(1) })],
        },
      })
      .thenSays(
        '総務課文書係、法規係及び行政課行政係を再編し、総務課に法制係を設置（法制係は法規係と行政係から、文書係は存続）',
        'Recomposed 文書係 and 法規係 of 総務課, and 行政係 of 行政課 into 法制係 of 総務課 (法制係 from 法規係 and 行政係; 文書係 remaining)',
      );
  });

  it('that all went to those that remain', () => {
    given(city)
      .when({ recompose: { units: sources.slice(0, 2), keep: sources.slice(0, 1), into: [] } })
      .thenSays(
        '総務課文書係と法規係を再編し、文書係に集約',
        'Recomposed 文書係 and 法規係 of 総務課 into 文書係 alone',
      );
  });
});

describe('two units of one name', () => {
  const sections = tree('総務部', ['総務課', ['庶務係', '文書係'], '人事課', ['文書係', '庶務係'], '庶務係']);

  it('are named with as many levels as make them distinct', () => {
    given(sections)
      .when({ merge: { units: ['総務部/総務課/庶務係'], into: '総務部/庶務係' } })
      .thenSays('総務課庶務係を総務部庶務係に統合', 'Merged 庶務係 of 総務課 into 庶務係 of 総務部');
    given(sections)
      .when({
        merge: {
          units: ['総務部/総務課/庶務係', '総務部/人事課/文書係', '総務部/人事課/庶務係'],
          intoNew: unit('総務係', { under: '総務部' }),
        },
      })
      .thenSays(
        '総務課庶務係、人事課文書係及び人事課庶務係を統合し、総務係を設置',
        'Merged 庶務係 of 総務課, and 文書係 and 庶務係 of 人事課 into the new 総務係',
      );
  });

  it('are named so beside others of the same place, too', () => {
    given(tree('総務課', ['庶務係', '総務課', ['文書係', '庶務係']]))
      .when({
        merge: {
          units: ['総務課/庶務係', '総務課/総務課/文書係', '総務課/総務課/庶務係'],
          intoNew: unit('総務係', { under: '総務課' }),
        },
      })
      .thenSays(
        '総務課庶務係、総務課文書係及び総務課総務課庶務係を統合し、総務係を設置',
        'Merged 庶務係 of 総務課, and 文書係 and 庶務係 of 総務課 of 総務課 into the new 総務係',
      );
    given(tree('総務課', ['管理係']))
      .when({
        split: {
          unit: '総務課/管理係',
          into: [
            unit('庶務係', { under: '総務課' }),
            unit('文書係', { under: '@new' }),
            unit('庶務係', { under: '@new' }),
            unit('総務課', { ref: 'new', under: '総務課' }),
          ],
        },
      })
      .thenSays(
        '管理係を総務課庶務係、総務課文書係、総務課総務課庶務係及び総務課に分割',
        'Split 管理係 into 庶務係 of 総務課, and 文書係 and 庶務係 of 総務課 of 総務課, and 総務課 of 総務課',
      );
  });

  it('are distinct as sources of a recomposition, too', () => {
    given(sections)
      .when({
        recompose: {
          units: ['総務部/総務課/庶務係', '総務部/人事課/庶務係'],
          into: [
            unit('甲係', { under: '総務部/総務課', sources: ['総務部/人事課/庶務係'] }),
            unit('乙係', { under: '総務部/人事課', sources: ['総務部/総務課/庶務係'] }),
          ],
        },
      })
      .thenSays(
        '総務課庶務係と人事課庶務係を再編し、総務課に甲係を、人事課に乙係を設置（甲係は人事課庶務係から、乙係は総務課庶務係から）',
        'Recomposed 庶務係 of 総務課 and 庶務係 of 人事課 into 甲係 of 総務課 and 乙係 of 人事課 (甲係 from 庶務係 of 人事課; 乙係 from 庶務係 of 総務課)',
      );
  });

  it('name each place that they get where there are several, also one named before and the top', () => {
    given(sections)
      .when({
        recompose: {
          units: ['総務部/総務課/庶務係', '総務部/人事課/庶務係'],
          into: [unit('甲係', { under: '総務部/人事課' }), unit('乙課')],
        },
      })
      .thenSays(
        '総務部総務課庶務係と人事課庶務係を再編し、人事課に甲係を、最上位に乙課を設置',
        'Recomposed 庶務係 of 総務課 of 総務部 and 庶務係 of 人事課 into 甲係 of 人事課 and 乙課',
      );
  });

  it('are distinct where a new kind gives them new names', () => {
    given(tree('甲課', ['庶務班'], '乙課', ['庶務班']))
      .when({ reclassify: { everyKind: '班', kind: '係', withNames: true } })
      .thenSays(
        '班を係に変更し、甲課庶務班を庶務係に、乙課庶務班を庶務係に改称',
        'Changed the kind of every 班 to 係 and renamed 庶務班 of 甲課 to 庶務係 and 庶務班 of 乙課 to 庶務係',
      );
  });
});
