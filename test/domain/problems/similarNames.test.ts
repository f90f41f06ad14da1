import { likeness, similarNames } from '../../../src/domain/problems/similarNames.js';
import { describe, expect, it } from '../../support/jest.js';

describe('names that may have been meant', () => {
  it('are those that contain the given name or are contained in it', () => {
    expect(similarNames('広報', ['広報広聴', '統計', '広'])).toEqual(['広報広聴']);
    expect(similarNames('広報広聴', ['広報', '統計'])).toEqual(['広報']);
  });

  it('are those that share at least half of their pairs of letters', () => {
    expect(similarNames('危機管理', ['危機対応管理', '施設管理', '管理'])).toEqual(['管理', '危機対応管理']);
    expect(similarNames('abcd', ['abcx', 'abxy', 'bcyz'])).toEqual(['abcx']);
    expect(similarNames('abc', ['abx', 'xbc', 'axc'])).toEqual(['abx', 'xbc']);
  });

  it('are the most similar first, equal ones as they were given, and at most five', () => {
    expect(similarNames('広報', ['広報課', '広 報', '広報', '広報係'])).toEqual(['広報', '広報課', '広報係']);
    expect(similarNames('広報', ['広報一', '広報二', '広報三', '広報四', '広報五', '広報六'])).toEqual([
      '広報一',
      '広報二',
      '広報三',
      '広報四',
      '広報五',
    ]);
  });

  it('are compared as a reader sees them, and given as they are written', () => {
    expect(similarNames('DX推進', ['ＤＸ推進', 'ＤＸ'])).toEqual(['ＤＸ推進', 'ＤＸ']);
  });
});

describe('how much two names are alike', () => {
  it('is all for the same name, and most for a name within another', () => {
    expect(likeness('広報', '広報')).toBe(1);
    expect(likeness('課', '課')).toBe(1);
    expect(likeness('広報', '広報課')).toBe(0.9);
    expect(likeness('広報課', '広報')).toBe(0.9);
  });

  it('is nothing where one is a single letter, though the other contains it', () => {
    expect(likeness('課', '課長')).toBe(0);
    expect(likeness('課長', '課')).toBe(0);
    expect(likeness('課', '係')).toBe(0);
    expect(likeness('', '課長')).toBe(0);
  });

  it('is else the part of the pairs of letters that they share, each pair counted once', () => {
    expect(likeness('abcd', 'abcx')).toBeCloseTo(2 / 3);
    expect(likeness('abc', 'abx')).toBe(0.5);
    expect(likeness('ababab', 'abx')).toBe(0.5);
    expect(likeness('ab', 'cd')).toBe(0);
  });
});
