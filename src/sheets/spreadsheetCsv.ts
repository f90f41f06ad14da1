import { stringify } from 'csv-stringify/sync';

/** Lines as CSV (RFC 4180) that a spreadsheet may open. */
export const spreadsheetCsv = (lines: string[][]): string =>
  stringify(
    lines.map((fields) => fields.map(withoutFormula)),
    { record_delimiter: 'windows', quote_record_delimiter: true },
  );

/**
 * A spreadsheet would run as a formula what begins like one, and anybody may have recorded the names. A sign alone and a
 * negative number are none, and stay as they are.
 */
const withoutFormula = (text: string) => (FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text);

/** Also in full width, which some versions take for the same. */
const FORMULA = /^[=+\-@＝＋－＠\t\r\n]./s;
const NUMBER = /^[-+]?\d+(\.\d+)?(e[-+]?\d+)?$/i;
