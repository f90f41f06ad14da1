/** The forms in which a table of units is sent. */
import { spreadsheetCsv } from '../../sheets/spreadsheetCsv.js';
import { linesAsTexts } from '../../sheets/unitTable.js';
import { unitWorkbook } from '../../sheets/workbook.js';
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
    write: async ({ units }) => Buffer.from(BOM + spreadsheetCsv(linesAsTexts(units))),
  },
  json: {
    type: 'application/json; charset=utf-8',
    isAttachment: false,
    write: async (units) => Buffer.from(`${JSON.stringify(units)}\n`),
  },
  xlsx: {
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    isAttachment: true,
    write: ({ organization: { code, name: organization }, units, ...moment }) =>
      unitWorkbook({ organization, code, ...moment }, units),
  },
} satisfies Record<string, Form>;

export type Format = keyof typeof formats;
