/** Tables as a workbook: a cover that says what they are, then one sheet for each table. */
import writeExcelFile, { type Sheet, type SheetData } from 'write-excel-file/node';
import type { Cell, Table } from './table.js';

/** A line of the cover: what is said, and its value; a day is a date. */
export type CoverLine = readonly [label: string, value: string | number];

const DAY = 'yyyy-mm-dd';
const ISO_DAY = /^\d{4}-\d\d-\d\d$/;

export function workbook(cover: readonly CoverLine[], tables: readonly Table[]): Promise<Buffer> {
  const first = {
    sheet: '出典 citation',
    data: cover.map(([label, value]) => [text(label), cell(value, true)]),
    columns: [{ width: 34 }, { width: 60 }],
  };
  return writeExcelFile([first, ...tables.map(sheetOf)]).toBuffer();
}

function sheetOf({ title, columns, rows }: Table): Sheet<Buffer> {
  const header = columns.map(({ name }) => ({ value: withoutControls(name), fontWeight: 'bold' as const }));
  const data: SheetData = [
    header,
    ...rows.map((row) => row.map((value, i) => cell(value, columns[i]?.isDay))),
  ];
  return {
    sheet: title,
    data,
    columns: columns.map(({ width = 10 }) => ({ width })),
    stickyRowsCount: 1,
  };
}

function cell(value: Cell, isDay = false) {
  if (value === null || value === '') return null;
  if (typeof value === 'number') return { type: Number, value };
  return isDay && ISO_DAY.test(value) ? day(value) : text(value);
}

/** Spreadsheets count days from 1900, and do not agree on its first two months. Earlier days are texts. */
const EARLIEST = '1900-03-01';

const day = (value: string) =>
  value < EARLIEST ? text(value) : { type: Date, value: new Date(`${value}T00:00:00Z`), format: DAY };

/** Excel calls a file damaged that has a longer text in a cell. */
const LONGEST = 32_767;
const CUT = '…（長さの限度 / cut: too long for a cell）';

/** A cell of text is never a formula, whatever it begins with. */
const text = (value: string) => ({ type: String, value: shortened(withoutControls(value)) });

const shortened = (value: string) =>
  value.length <= LONGEST
    ? value
    : value.slice(0, LONGEST - CUT.length).replace(/[\ud800-\udbff]$/, '') + CUT;

/** XML cannot contain them. */
const withoutControls = (value: string) => value.replace(/(?![\t\n\r])\p{Cc}|[\ufffe\uffff]/gu, ' ');
