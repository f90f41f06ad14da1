/** A row in the text format of COPY. */

const ESCAPES: Record<string, string> = {
  '\\': '\\\\',
  '\t': '\\t',
  '\n': '\\n',
  '\r': '\\r',
  '\0': '\\x00',
};
const SPECIAL = /[\\\t\n\r\0]/;
const ALL_SPECIAL = new RegExp(SPECIAL, 'g');

const escaped = (text: string) =>
  SPECIAL.test(text) ? text.replace(ALL_SPECIAL, (one) => ESCAPES[one] ?? one) : text;

/** The values of the columns in their order, with the end of the line. A list is an array, any other object JSON. */
export const copyLine = (values: readonly unknown[]): string => `${values.map(copyValue).join('\t')}\n`;

/** The same of a row, without a list of its values: there are very many rows. */
export function copyColumns(row: Record<string, unknown>, columns: readonly string[]): string {
  let line = '';
  let separator = '';
  for (const column of columns) {
    line += separator + copyValue(row[column]);
    separator = '\t';
  }
  return `${line}\n`;
}

function copyValue(value: unknown): string {
  if (value === null || value === undefined) return '\\N';
  if (typeof value === 'string') return escaped(value);
  if (Array.isArray(value)) return escaped(arrayText(value));
  return typeof value === 'object' ? escaped(JSON.stringify(value)) : String(value);
}

/** Of texts. */
function arrayText(items: readonly unknown[]): string {
  let text = '';
  for (const item of items) text += `${text === '' ? '' : ','}"${quoted(String(item))}"`;
  return `{${text}}`;
}

const QUOTED = /["\\]/;
const ALL_QUOTED = new RegExp(QUOTED, 'g');

const quoted = (text: string) => (QUOTED.test(text) ? text.replace(ALL_QUOTED, '\\$&') : text);
