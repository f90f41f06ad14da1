import { describe, expect, it } from '../support/jest.js';
import { given } from './given.js';

describe('a score', () => {
  it('comes with its reasons in both languages', () => {
    const { proposed } = given('総務部', '総務部/秘書課').when('総務部', '総務部/秘書広報課');
    expect(proposed).toMatchObject([
      {
        score: 0.94,
        what: { ja: '改称', en: 'renamed' },
        reasons: [
          { ja: '名称が類似 0.90', en: 'similar names 0.90' },
          { ja: '上位が同じ', en: 'same parent' },
          { ja: '種別が同じ', en: 'same kind' },
          { ja: '並びの位置が同じ', en: 'same place among siblings' },
        ],
      },
    ]);
  });

  it('of a new unit falls with the similarity of the nearest one; a removed unit is always to be checked', () => {
    const { proposed } = given('甲部', '甲部/企画係', '甲部/文書係').when(
      '甲部',
      '甲部/政策画課',
      '甲部/電算課',
    );
    const said = proposed.map(({ what, score, reasons }) => `${what.en} ${score} ${reasons[0]?.en}`);
    expect(said).toEqual([
      'new 0.54 the nearest is “甲部/企画係” (0.46)',
      'new 0.75 the nearest is “甲部/企画係” (0.25)',
      'removed 0.54 the nearest is “甲部/政策画課” (0.46)',
      'removed 0.75 the nearest is “甲部/政策画課” (0.25)',
    ]);
    const alone = given('甲部', '甲部/企画係').when('甲部').proposed;
    expect(alone[0]?.score).toBe(0.75);
  });
});
