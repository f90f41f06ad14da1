import { describe, expect, it } from '@jest/globals';
import { longestRun } from '../../src/derive/propose/placing.js';
import { given } from './given.js';

describe('one unit in both lists', () => {
  it('is equal below a parent that was renamed: only the parent is changed', () => {
    given('広報課', '広報課/広報係', '広報課/報道係')
      .when('広報プロモーション課', '広報プロモーション課/広報係', '広報プロモーション課/報道係')
      .thenProposes({ rename: { unit: '広報課', name: '広報プロモーション課' } });
  });

  it('is known by its id, whatever became of its name, kind and place', () => {
    given('1 甲部', '2 乙部', '3 甲部/庶務係')
      .when('1 甲部', '2 乙部', '3 乙部/総合課')
      .thenProposes(
        { rename: { unit: '甲部/庶務係', name: '総合課' } },
        { reclassify: { unit: '甲部/庶務係', kind: '課' } },
        { transfer: { unit: '甲部/庶務係', under: '乙部' } },
      );
  });

  it('is another one if both lists give it an id and they differ', () => {
    given('1 甲部', '2 甲部/庶務係')
      .when('1 甲部', '9 甲部/庶務係')
      .thenProposes(
        { create: { unit: { name: '庶務係', kind: '係', under: '甲部' } } },
        { abolish: { unit: '甲部/庶務係' } },
      );
  });

  it('is found by its path where only one list has ids, or ids of another making', () => {
    given('1 甲部', '2 甲部/庶務係').when('甲部', '甲部/庶務係').thenProposes();
    given('1 甲部', '2 甲部/庶務係').when('a 甲部', 'b 甲部/庶務係').thenProposes();
  });

  it('may swap its name with another, where ids tell', () => {
    given('1 甲課', '2 乙課')
      .when('2 甲課', '1 乙課')
      .thenProposes(
        { rename: { unit: '乙課', name: '甲課' } },
        { rename: { unit: '甲課', name: '乙課' } },
        { reorder: { unit: '甲課', after: '乙課' } },
      );
  });

  it('is pointed at by its id where two look alike', () => {
    given('1 甲部', '2 甲部/ＤＸ係', '3 甲部/DX係')
      .when('1 甲部', '2 甲部/ＤＸ係', '3 甲部/電算係')
      .thenProposes({ rename: { unit: '3', name: '電算係' } });
  });

  it('moves among its siblings alone: the longest run stays', () => {
    given('甲課', '乙課', '丙課', '丁課', '戊課')
      .when('戊課', '甲課', '乙課', '丙課', '丁課')
      .thenProposes({ reorder: { unit: '戊課', after: '' } });
    expect([...longestRun([3, 1, 2, 9, 4], [1, 2, 3, 4])].sort()).toEqual([1, 2, 4]);
  });
});

describe('several units', () => {
  it('of one parent, for which one came, were merged', () => {
    given('総務課', '総務課/文書係', '総務課/情報公開係')
      .when('総務課', '総務課/文書管理係')
      .thenProposes({
        merge: {
          units: ['総務課/文書係', '総務課/情報公開係'],
          intoNew: { name: '文書管理係', kind: '係', under: '総務課' },
        },
      });
  });

  it('whose names the new one combines were merged, whatever else came', () => {
    given('広報課', '広報課/広報係', '広報課/報道広聴係')
      .when('広報課', '広報課/広報広聴係', '広報課/シティ係')
      .thenProposes(
        {
          merge: {
            units: ['広報課/広報係', '広報課/報道広聴係'],
            intoNew: { name: '広報広聴係', kind: '係', under: '広報課' },
          },
        },
        { create: { unit: { name: 'シティ係', kind: '係', under: '広報課' } } },
      );
  });

  it('whose children stand below a new one were merged, and carried them there', () => {
    given('甲課', '甲課/一係', '甲課/二係', '乙課', '乙課/三係', '乙課/四係')
      .when('丙課', '丙課/一係', '丙課/二係', '丙課/三係', '丙課/四係')
      .thenProposes({ merge: { units: ['甲課', '乙課'], intoNew: { name: '丙課', kind: '課' } } });
  });

  it('are told where they stand if they came in another order than they are carried in', () => {
    given('甲課', '甲課/一係', '甲課/二係', '乙課', '乙課/三係', '乙課/四係')
      .when('丙課', '丙課/四係', '丙課/一係', '丙課/二係', '丙課/三係')
      .thenProposes(
        { merge: { units: ['甲課', '乙課'], intoNew: { ref: '丙課', name: '丙課', kind: '課' } } },
        { transfer: { unit: '乙課/四係', under: '@丙課', after: '' } },
      );
  });

  it('carry their children in before what is new there', () => {
    given('甲課', '甲課/一係', '甲課/二係', '乙課', '乙課/三係', '乙課/四係')
      .when('丙課', '丙課/一係', '丙課/二係', '丙課/三係', '丙課/四係', '丙課/電算係')
      .thenProposes(
        { merge: { units: ['甲課', '乙課'], intoNew: { ref: '丙課', name: '丙課', kind: '課' } } },
        { create: { unit: { name: '電算係', kind: '係', under: '@丙課' } } },
      );
  });

  it('of which most children stand below one that lives on were absorbed by it, all in one change', () => {
    given('本課', '本課/一係', '甲課', '甲課/二係', '乙課', '乙課/三係')
      .when('本課', '本課/一係', '本課/二係', '本課/三係')
      .thenProposes({ merge: { units: ['甲課', '乙課'], into: '本課' } });
  });

  it('that one became are a split of it, and its children move', () => {
    given('市民課', '市民課/戸籍係', '市民課/住民係', '市民課/年金係', '市民課/保険係')
      .when(
        '戸籍住民課',
        '戸籍住民課/戸籍係',
        '戸籍住民課/住民係',
        '国保課',
        '国保課/年金係',
        '国保課/保険係',
      )
      .thenProposes(
        {
          split: {
            unit: '市民課',
            into: [
              { ref: '戸籍住民課', name: '戸籍住民課', kind: '課', after: '' },
              { ref: '国保課', name: '国保課', kind: '課', after: '@戸籍住民課' },
            ],
          },
        },
        { transfer: { unit: '市民課/戸籍係', under: '@戸籍住民課' } },
        { transfer: { unit: '市民課/住民係', under: '@戸籍住民課' } },
        { transfer: { unit: '市民課/年金係', under: '@国保課' } },
        { transfer: { unit: '市民課/保険係', under: '@国保課' } },
      );
  });
});
