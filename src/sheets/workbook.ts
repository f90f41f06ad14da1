/** The units of a moment as a workbook: a cover that says what it is, and the table. */
import writeExcelFile, { type SheetData } from 'write-excel-file/node';
import { columns, type UnitLine } from './unitTable.js';

export interface Cover {
  organization: string;
  code: string;
  date: string;
  revision: number;
  citation: string;
  coverage: string;
}

const DAY = 'yyyy-mm-dd';
const DAYS: readonly string[] = ['from', 'until'];
const WIDTHS: Record<string, number> = {
  id: 14,
  path: 50,
  name: 24,
  displayName: 24,
  from: 12,
  until: 12,
  clause: 20,
  note: 40,
};

export function unitWorkbook(cover: Cover, lines: readonly UnitLine[]): Promise<Buffer> {
  const bold = (value: string) => ({ value, fontWeight: 'bold' as const });
  const table: SheetData = [
    columns.map(bold),
    ...lines.map((line) => columns.map((column) => cell(line[column], DAYS.includes(column)))),
  ];
  return writeExcelFile([
    { sheet: '出典 citation', data: coverOf(cover), columns: [{ width: 34 }, { width: 60 }] },
    {
      sheet: '組織単位 units',
      data: table,
      columns: columns.map((column) => ({ width: WIDTHS[column] ?? 10 })),
      stickyRowsCount: 1,
    },
  ]).toBuffer();
}

function cell(value: string | number | null, isDay: boolean) {
  if (value === null || value === '') return null;
  if (typeof value === 'number') return number(value);
  return isDay ? day(value) : text(value);
}

const number = (value: number) => ({ type: Number, value });

/** A cell of text is never a formula, whatever it begins with. */
const text = (value: string) => ({ type: String, value: withoutControls(value) });

/** Spreadsheets count days from 1900, and do not agree on its first two months. Earlier days are texts. */
const EARLIEST = '1900-03-01';

const day = (value: string) =>
  value < EARLIEST ? text(value) : { type: Date, value: new Date(`${value}T00:00:00Z`), format: DAY };

/** XML cannot contain them. */
const withoutControls = (value: string) => value.replace(/(?![\t\n\r])\p{Cc}|[\ufffe\uffff]/gu, ' ');

const coverOf = ({ organization, code, date, revision, citation, coverage }: Cover): SheetData => [
  [text('組織 organization'), text(organization)],
  [text('組織コード code'), text(code)],
  [text('基準日 day'), day(date)],
  [text('版 revision'), number(revision)],
  [text('出典 citation'), text(citation)],
  [text('記録の範囲 coverage'), text(coverage)],
];
