import { longestRun } from '../../src/derive/propose/placing.js';
import { describe, expect, it } from '../support/jest.js';
import { given } from './given.js';

describe('one unit in both lists', () => {
  it('is unchanged below a renamed parent: only the parent is changed', () => {
    given('広報課', '広報課/広報係', '広報課/報道係')
      .when('広報プロモーション課', '広報プロモーション課/広報係', '広報プロモーション課/報道係')
      .thenProposes({ rename: { unit: '広報課', name: '広報プロモーション課' } });
  });

  it('is found by its id even if its name, kind and place changed', () => {
    given('1 甲部', '2 乙部', '3 甲部/庶務係')
      .when('1 甲部', '2 乙部', '3 乙部/総合課')
      .thenProposes(
        { rename: { unit: '甲部/庶務係', name: '総合課' } },
        { reclassify: { unit: '甲部/庶務係', kind: '課' } },
        { transfer: { unit: '甲部/庶務係', under: '乙部' } },
      );
  });

  it('is another unit if both lists have ids and its ids differ', () => {
    given('1 甲部', '2 甲部/庶務係')
      .when('1 甲部', '9 甲部/庶務係')
      .thenProposes(
        { create: { unit: { name: '庶務係', kind: '係', under: '甲部' } } },
        { abolish: { unit: '甲部/庶務係' } },
      );
  });

  it('is found by its path if only one list has ids, or the ids of the lists have another origin', () => {
    given('1 甲部', '2 甲部/庶務係').when('甲部', '甲部/庶務係').thenProposes();
    given('1 甲部', '2 甲部/庶務係').when('a 甲部', 'b 甲部/庶務係').thenProposes();
  });

  it('can swap its name with another unit if there are ids', () => {
    given('1 甲課', '2 乙課')
      .when('2 甲課', '1 乙課')
      .thenProposes(
        { rename: { unit: '乙課', name: '甲課' } },
        { rename: { unit: '甲課', name: '乙課' } },
        { reorder: { unit: '甲課', after: '乙課' } },
      );
  });

  it('is pointed at by its id if two paths look alike', () => {
    given('1 甲部', '2 甲部/ＤＸ係', '3 甲部/DX係')
      .when('1 甲部', '2 甲部/ＤＸ係', '3 甲部/電算係')
      .thenProposes({ rename: { unit: '3', name: '電算係' } });
  });

  it('is reordered alone: the longest run of its siblings keeps its place', () => {
    given('甲課', '乙課', '丙課', '丁課', '戊課')
      .when('戊課', '甲課', '乙課', '丙課', '丁課')
      .thenProposes({ reorder: { unit: '戊課', after: '' } });
    expect([...longestRun([3, 1, 2, 9, 4], [1, 2, 3, 4])].sort()).toEqual([1, 2, 4]);
  });
});

describe('several units', () => {
  it('that were removed where one was added below the same parent were merged', () => {
    given('総務課', '総務課/文書係', '総務課/情報公開係')
      .when('総務課', '総務課/文書管理係')
      .thenProposes({
        merge: {
          units: ['総務課/文書係', '総務課/情報公開係'],
          intoNew: { name: '文書管理係', kind: '係', under: '総務課' },
        },
      });
  });

  it('whose names are combined in a new name were merged, even if other units were added', () => {
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

  it('whose children are below a new unit were merged and carried their children along', () => {
    given('甲課', '甲課/一係', '甲課/二係', '乙課', '乙課/三係', '乙課/四係')
      .when('丙課', '丙課/一係', '丙課/二係', '丙課/三係', '丙課/四係')
      .thenProposes({ merge: { units: ['甲課', '乙課'], intoNew: { name: '丙課', kind: '課' } } });
  });

  it('carry along children that get a stated place if their order differs', () => {
    given('甲課', '甲課/一係', '甲課/二係', '乙課', '乙課/三係', '乙課/四係')
      .when('丙課', '丙課/四係', '丙課/一係', '丙課/二係', '丙課/三係')
      .thenProposes(
        { merge: { units: ['甲課', '乙課'], intoNew: { ref: '丙課', name: '丙課', kind: '課' } } },
        { transfer: { unit: '乙課/四係', under: '@丙課', after: '' } },
      );
  });

  it('carry their children along before units that are new there', () => {
    given('甲課', '甲課/一係', '甲課/二係', '乙課', '乙課/三係', '乙課/四係')
      .when('丙課', '丙課/一係', '丙課/二係', '丙課/三係', '丙課/四係', '丙課/電算係')
      .thenProposes(
        { merge: { units: ['甲課', '乙課'], intoNew: { ref: '丙課', name: '丙課', kind: '課' } } },
        { create: { unit: { name: '電算係', kind: '係', under: '@丙課' } } },
      );
  });

  it('most of whose children are below a remaining unit were absorbed by it, in one change', () => {
    given('本課', '本課/一係', '甲課', '甲課/二係', '乙課', '乙課/三係')
      .when('本課', '本課/一係', '本課/二係', '本課/三係')
      .thenProposes({ merge: { units: ['甲課', '乙課'], into: '本課' } });
  });

  it('that one unit became are a split of it, and its children move', () => {
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
