/** How rows of the projections differ from the ledger, in Japanese and in English. */
import { type Bilingual, say } from '../domain/words/bilingual.js';
import type { Row } from '../projections/rows/projection.js';

export interface ColumnChange {
  column: string;
  stored: unknown;
  expected: unknown;
}

const valueText = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

const rowText = (row: Row): string =>
  Object.entries(row)
    .map(([column, value]) => `${column} = ${valueText(value)}`)
    .join(', ');

export const rowTexts = {
  ROW_MISSING: (table: string, row: Row): Bilingual =>
    say(
      `表 ${table} に、台帳から求まる行（${rowText(row)}）がありません。`,
      `table ${table} lacks a row that follows from the ledger: ${rowText(row)}.`,
    ),
  ROW_UNEXPECTED: (table: string, row: Row): Bilingual =>
    say(
      `表 ${table} に、台帳からは生じない行（${rowText(row)}）があります。`,
      `table ${table} has a row that does not follow from the ledger: ${rowText(row)}.`,
    ),
  ROW_CHANGED: (table: string, row: Row, columns: ColumnChange[]): Bilingual =>
    say(
      `表 ${table} の行（${rowText(row)}）が台帳と異なります：${columns
        .map(
          ({ column, stored, expected }) =>
            `${column} は「${valueText(stored)}」ですが、「${valueText(expected)}」でなければなりません`,
        )
        .join('、')}。`,
      `a row of table ${table} (${rowText(row)}) differs from the ledger: ${columns
        .map(
          ({ column, stored, expected }) =>
            `${column} is “${valueText(stored)}”, but must be “${valueText(expected)}”`,
        )
        .join('; ')}.`,
    ),
  ROWS_FURTHER: (table: string, count: number): Bilingual =>
    say(
      `表 ${table} には、ほかにも台帳と異なる行が ${count} 行あります。`,
      `table ${table} has ${count} further rows that differ from the ledger.`,
    ),
};
