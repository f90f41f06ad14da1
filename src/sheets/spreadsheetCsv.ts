import { stringify } from 'csv-stringify/sync';

/** Lines as CSV (RFC 4180) that a spreadsheet may open. */
export const spreadsheetCsv = (lines: string[][]): string =>
  stringify(
    lines.map((fields) => fields.map(withoutFormula)),
    { record_delimiter: 'windows', quote_record_delimiter: true },
  );

/** A spreadsheet would run as a formula what begins like one, and anybody may have recorded the names. */
const withoutFormula = (text: string) => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);
