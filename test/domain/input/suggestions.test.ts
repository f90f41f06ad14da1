import type { Change } from '../../../src/domain/words/change.js';
import { given, on, tree, unit } from '../../support/given.js';
import { describe, expect, it } from '../../support/jest.js';

const DAY = '2026-04-01';
const city = tree('総務部', ['総務課', ['庶務係']], '企画部', ['庶務係'], '市民部', ['庶務係'], '消防部', [
  '庶務係',
]);

/** The only problem of a change. */
function problemOf(change: Change, names = city) {
  const { problems } = given(names).when(on(DAY, change));
  expect(problems).toHaveLength(1);
  return problems[0]!;
}

/** What is quoted in both sentences after the text itself. */
function suggested(text: string, names = city): string[] {
  const { code, ja, en } = problemOf({ rename: { unit: text, name: '新係' } }, names);
  expect(code).toBe('UNKNOWN_UNIT');
  const quotes = (sentence: string, pattern: RegExp) =>
    [...sentence.matchAll(pattern)]
      .map(([, quote = '']) => quote)
      .filter((quote) => quote !== text && quote !== '/');
  const inEnglish = quotes(en, /“(.+?)”/g);
  expect(quotes(ja, /「(.+?)」/g)).toEqual(inEnglish);
  return inEnglish;
}

describe('where a path fits no unit', () => {
  it('the paths of units with its last name are suggested, wherever they are', () => {
    expect(suggested('総務課')).toEqual(['総務部/総務課']);
    expect(suggested('企画部/総務課')).toEqual(['総務部/総務課']);
    expect(suggested('総務部/ＤＸ課', tree('総務部', ['情報課', ['DX課']]))).toEqual(['総務部/情報課/DX課']);
  });

  it('at most three of them are suggested, in the order of the tree', () => {
    expect(suggested('庶務係')).toEqual(['総務部/総務課/庶務係', '企画部/庶務係', '市民部/庶務係']);
  });

  it('nothing is suggested where no unit has its last name', () => {
    expect(suggested('情報課')).toEqual([]);
    expect(suggested('総務部/庶務')).toEqual([]);
  });

  it('units that the same command creates are suggested too', () => {
    given(city)
      .when(
        on(
          DAY,
          { create: { unit: unit('情報課', { under: '企画部' }) } },
          { reorder: { unit: '市民部', after: '情報課' } },
        ),
      )
      .thenRefuses('UNKNOWN_UNIT changes[1].reorder.after')
      .thenSays('企画部/情報課');
  });
});

describe('a problem with the shape of a change names the fields', () => {
  const says = (change: Change, code: string, ...fields: string[]) => {
    const found = problemOf(change);
    expect(found.code).toBe(code);
    for (const field of fields)
      expect([found.ja, found.en]).toEqual(Array(2).fill(expect.stringContaining(field)));
  };

  it('of which exactly one is needed', () => {
    says({ merge: { units: ['総務部', '企画部'] } }, 'ONE_OF_TWO', 'into', 'intoNew');
    says({ reclassify: { kind: '局' } }, 'ONE_OF_TWO', 'unit', 'everyKind');
  });

  it('that go only with another one, or not with it', () => {
    says({ create: { unit: unit('情報課', { sources: ['総務部'] }) } }, 'ONLY_WITH', 'sources', 'recompose');
    says({ reclassify: { everyKind: '部', kind: '局', name: '局' } }, 'NOT_WITH', 'name', 'everyKind');
    says(
      { reclassify: { unit: '総務部', kind: '局', withNames: true } },
      'ONLY_WITH',
      'withNames',
      'everyKind',
    );
  });

  it('that say the same as before, with the unit', () => {
    const same = problemOf({ transfer: { unit: '総務部/総務課', under: '企画部', name: '総務課' } });
    expect(same).toMatchObject({ units: ['t:u2'], path: 'changes[0].transfer.name' });
    expect([same.ja, same.en]).toEqual(Array(2).fill(expect.stringContaining('総務課')));
  });

  it('that use a ref which is not given, or is given twice', () => {
    says({ transfer: { unit: '@新', under: '企画部' } }, 'UNKNOWN_REF', '新');
    const twice = {
      split: {
        unit: '総務部/総務課',
        keep: true,
        into: ['甲課', '乙課'].map((name) => unit(name, { ref: '印', under: '総務部' })),
      },
    };
    says(twice, 'DUPLICATE_REF', '印');
  });
});

describe('siblings whose names look alike', () => {
  it('are both named by the warning', () => {
    given(tree('DX課', '総務課'))
      .when(on(DAY, { rename: { unit: '総務課', name: 'ＤＸ課' } }))
      .thenWarns('LOOK_ALIKE_SIBLINGS changes[0]')
      .thenSays('DX課', 'ＤＸ課')
      .thenIsAbout('t:u1', 't:u2');
  });
});
