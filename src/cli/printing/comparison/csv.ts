/** The table of old and new as CSV (RFC 4180), one row of the table on each line, for a spreadsheet. */
import type { ChangeKind } from '../../../domain/compare/changeKind.js';
import type { ComparedOrganizationFragment } from '../../asking/questions/compare.generated.js';
import type {
  ComparedUnitFragment,
  UnitChangeFragment,
} from '../../asking/questions/comparison.generated.js';
import { spreadsheetCsv } from '../spreadsheetCsv.js';
import { wordsOf } from './cells.js';

const side = (name: string) => [`${name}ID`, `${name}階層`, `${name}上位組織`, `${name}名称`, `${name}種別`];
const header = ['変更', ...side('旧'), ...side('新'), '変更の内容'];

export function asCsv({ compare }: ComparedOrganizationFragment): string {
  const changes = changeOfUnits(compare.changes);
  const rows = compare.table.map(({ before, after, kinds }) => [
    changeText(kinds),
    ...fields(before),
    ...fields(after),
    changes.get(after?.unitId ?? '') ?? changes.get(before?.unitId ?? '') ?? '',
  ]);
  // Excel takes a file without the byte order mark for Shift_JIS.
  return `\ufeff${spreadsheetCsv([header, ...rows])}`;
}

const changeText = (kinds: ChangeKind[]) => wordsOf(kinds).join('・');

const changeOfUnits = (changes: UnitChangeFragment[]) =>
  new Map(
    changes.flatMap(({ before, after, sentence }) =>
      [...before, ...after].map(({ unitId }) => [unitId, sentence.replaceAll('\n', '；')] as const),
    ),
  );

function fields(unit: ComparedUnitFragment | null): string[] {
  if (!unit) return ['', '', '', '', ''];
  const { unitId, depth, path, displayName, kind } = unit;
  return [unitId, String(depth + 1), path.slice(0, -1).join('/'), displayName, kind];
}
