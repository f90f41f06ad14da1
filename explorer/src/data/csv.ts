/** CSV (RFC 4180) that a spreadsheet may open: UTF-8 with the mark that says so. */
export const csvText = (rows: readonly (readonly string[])[]): string =>
  `\uFEFF${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;

const cell = (text: string) => `"${withoutFormula(text).replaceAll('"', '""')}"`;

/**
 * A spreadsheet would run as a formula what begins like one, and anybody may have recorded the names. A sign alone and a
 * negative number are none, and stay as they are.
 */
const withoutFormula = (text: string) => (FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text);

/** Also in full width, which some versions take for the same. */
const FORMULA = /^[=+\-@＝＋－＠\t\r\n]./s;
const NUMBER = /^[-+]?\d+(\.\d+)?(e[-+]?\d+)?$/i;
