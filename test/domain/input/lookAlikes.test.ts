import { decideRegistration } from '../../../src/domain/decide/charts/register.js';
import { skeletonOf } from '../../../src/domain/words/skeleton.js';
import { knowing } from '../../support/amending.js';
import { city } from '../../support/commands.js';
import { given, on, tree, unit } from '../../support/given.js';
import { describe, expect, it } from '../../support/jest.js';

const pairs: [string, string][] = [
  ['カ課', '力課'],
  ['ニ係', '二係'],
  ['ロ係', '口係'],
  ['タ課', '夕課'],
  ['ヘ班', 'へ班'],
  ['データ課', 'デ一タ課'],
  ['データ課', 'デ—タ課'],
  ['ＡＢ課', 'AB課'],
  ['АВ課', 'AB課'],
  ['ｼｽﾃﾑ課', 'システム課'],
  ['ヤツト係', 'ヤット係'],
  ['龍ケ崎課', '龍ヶ崎課'],
  ['未来課', '末来課'],
  ['葛城課', '葛\u{e0100}城課'],
  ['総務課', '総務課 '],
  ['総務・人事課', '総務·人事課'],
];

describe('two siblings that look alike', () => {
  it.each(pairs)('%s, %s: are recorded with a warning in a reorganization', (a, b) => {
    given(tree(a, '企画課'))
      .when(on('2026-04-01', { rename: { unit: '企画課', name: b } }))
      .thenStands('2026-04-01', a, b)
      .thenWarns('LOOK_ALIKE_SIBLINGS changes[0]')
      .thenSays(a, b);
  });

  it.each(pairs)('%s, %s: and in a registration', (a, b) => {
    const units = [a, b].map((name) => ({ name, kind: '課' }));
    const { problems } = decideRegistration({ code: 't', name: '試験市', knownFrom: '2025-04-01', units });
    expect(problems.map(({ code, severity, path, units }) => [code, severity, path, units])).toEqual([
      ['LOOK_ALIKE_SIBLINGS', 'WARNING', 'units[0].name', ['t:u1', 't:u2']],
    ]);
  });

  it('give the warning in an older chart', () => {
    knowing(city(tree('総務課')))
      .when({
        extend: {
          organization: 't',
          knownFrom: '2020-04-01',
          coverage: 'COMPLETE',
          units: [
            { name: '総務課', kind: '課', unit: '総務課' },
            {
              name: 'AB課',
              kind: '課',
              children: [
                { name: 'カ係', kind: '係' },
                { name: '力係', kind: '係' },
              ],
            },
            { name: 'ＡＢ課', kind: '課' },
          ],
        },
      })
      .thenWarns('LOOK_ALIKE_SIBLINGS units[1].children[0].name', 'LOOK_ALIKE_SIBLINGS units[1].name');
  });

  it('give the warning in a chart that adds to the baseline, beside a known unit', () => {
    knowing(city(tree('AB課'), { coverage: 'PARTIAL' }))
      .when({ widen: { organization: 't', units: [{ name: 'ＡＢ課', kind: '課' }] } })
      .thenWarns('LOOK_ALIKE_SIBLINGS units[0].name');
  });

  it('give one warning for a pair that is created together', () => {
    given(tree('企画課'))
      .when(on('2026-04-01', { create: { unit: unit('カ課') } }, { create: { unit: unit('力課') } }))
      .thenWarns('LOOK_ALIKE_SIBLINGS changes[0]');
  });
});

describe('no warning is given', () => {
  it('for units that are no siblings', () => {
    given(tree('総務課', ['カ係'], '企画課'))
      .when(on('2026-04-01', { create: { unit: unit('力係', { under: '企画課' }) } }))
      .thenWarns();
  });

  it.each([
    ['第一課', '第二課'],
    ['ツ係', 'シ係'],
    ['総務課', '総務部'],
    ['葛城課', '高城課'],
  ])('for %s, %s', (a, b) => {
    expect(skeletonOf(a)).not.toBe(skeletonOf(b));
  });
});

describe('the warning', () => {
  it('says which characters differ, if a path can tell the units apart', () => {
    given(tree('カ課', '企画課'))
      .when(on('2026-04-01', { rename: { unit: '企画課', name: '力課' } }))
      .thenSays('U+30AB', 'U+529B');
  });

  it('says that only an id tells them apart, if they are equal after NFKC', () => {
    const { problems } = given(tree('ＡＢ課', 'CD課')).when(
      on('2026-04-01', { rename: { unit: 'CD課', name: 'AB課' } }),
    );
    expect(problems[0]?.ja).toContain('ID での指定が必要');
    expect(problems[0]?.en).toContain('only an id can');
  });
});
