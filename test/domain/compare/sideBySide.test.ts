import { type NamedLine, sideBySide } from '../../../src/domain/compare/sideBySide.js';
import { describe, expect, it } from '../../support/jest.js';

/** A tree, one unit a line: its depth as spaces, its name, and its kind after a slash. The name is its id, with the side. */
function tree(side: string, text: string): NamedLine[] {
  const above: string[] = [];
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line, i) => {
      const depth = line.length - line.trimStart().length;
      const [name = '', kind = '部'] = line.trim().split('/');
      const unit = `${side}${i}:${name}`;
      above[depth] = unit;
      return { unit, parent: above[depth - 1] ?? null, depth, name, kind };
    });
}

const rowsOf = (left: string, right: string) =>
  sideBySide(tree('l', left), tree('r', right)).map(
    ({ left, right, likeness = '' }) =>
      `${left?.split(':')[1] ?? '-'} | ${right?.split(':')[1] ?? '-'} | ${likeness}`,
  );

describe('two organizations side by side', () => {
  it('have units with the same names under the same units in one row, and the rest in the order of its tree', () => {
    expect(rowsOf('総務部\n 人事課\n 文書課\n市民部', '企画部\n総務部\n 文書課\n 契約課\n市民部')).toEqual([
      '- | 企画部 | ',
      '総務部 | 総務部 | PLACE',
      '人事課 | - | ',
      '文書課 | 文書課 | PLACE',
      '- | 契約課 | ',
      '市民部 | 市民部 | PLACE',
    ]);
  });

  it('take the unit of the same kind where several have the name', () => {
    expect(rowsOf('総務/課', '総務/部\n総務/課')).toEqual(['- | 総務 | ', '総務 | 総務 | PLACE']);
    expect(rowsOf('総務/課', '総務/部')).toEqual(['総務 | 総務 | PLACE']);
  });

  it('have a unit of another place beside it where no other has its name and kind', () => {
    const left = '総務部\n 防災課/課';
    expect(rowsOf(left, '市長室\n 防災課/課')).toEqual([
      '総務部 | - | ',
      '- | 市長室 | ',
      '防災課 | 防災課 | NAME',
    ]);
    expect(rowsOf(left, '市長室\n 防災課/係')).toContain('防災課 | - | ');
    expect(rowsOf(left, '市長室\n 防災課/課\n警防部\n 防災課/課')).toContain('防災課 | - | ');
  });

  it('keep both orders: of units that changed places, one is in a row with its counterpart', () => {
    expect(rowsOf('甲部\n 一課\n乙部', '乙部\n甲部\n 一課')).toEqual([
      '甲部 | - | ',
      '一課 | - | ',
      '乙部 | 乙部 | PLACE',
      '- | 甲部 | ',
      '- | 一課 | ',
    ]);
  });

  it('are complete where one side is empty', () => {
    expect(rowsOf('', '甲部\n 一課')).toEqual(['- | 甲部 | ', '- | 一課 | ']);
    expect(rowsOf('甲部', '')).toEqual(['甲部 | - | ']);
    expect(rowsOf('', '')).toEqual([]);
  });
});
