/** The forms in which a table of units is sent. */
import { spreadsheetCsv } from '../../sheets/spreadsheetCsv.js';
import { tableAsTexts } from '../../sheets/table.js';
import { unitTable } from '../../sheets/unitTable.js';
import type { CoverLine } from '../../sheets/workbook.js';
import type { UnitsOnDay } from './units.js';

interface Form {
  type: string;
  /** Browsers save it under a name instead of showing it. */
  isAttachment: boolean;
  write(units: UnitsOnDay): Promise<Buffer>;
}

/** By it Excel sees that a file is UTF-8. */
const BOM = '\ufeff';

export const formats = {
  csv: {
    type: 'text/csv; charset=utf-8; header=present',
    isAttachment: true,
    write: async ({ units }) => Buffer.from(BOM + spreadsheetCsv(tableAsTexts(unitTable(units)))),
  },
  json: {
    type: 'application/json; charset=utf-8',
    isAttachment: false,
    write: async (units) => Buffer.from(`${JSON.stringify(units)}\n`),
  },
  xlsx: {
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    isAttachment: true,
    async write(units) {
      // A hundred files, which most services never need.
      const { workbook } = await import('../../sheets/workbook.js');
      return workbook(coverOf(units), [unitTable(units.units)]);
    },
  },
} satisfies Record<string, Form>;

export type Format = keyof typeof formats;

const coverOf = ({ organization, date, revision, citation, coverage }: UnitsOnDay): CoverLine[] => [
  ['組織 organization', organization.name],
  ['組織コード code', organization.code],
  ['基準日 day', date],
  ['版 revision', revision],
  ['出典 citation', citation],
  ['記録の範囲 coverage', coverage],
];
