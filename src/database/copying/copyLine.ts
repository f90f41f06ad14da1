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

function copyValue(value: unknown): string {
  if (value === null || value === undefined) return '\\N';
  if (typeof value === 'string') return escaped(value);
  if (Array.isArray(value)) return escaped(arrayText(value));
  return typeof value === 'object' ? escaped(JSON.stringify(value)) : String(value);
}

/** Of texts. */
const arrayText = (items: readonly unknown[]): string =>
  items.length === 0 ? '{}' : `{"${items.map((item) => quoted(String(item))).join('","')}"}`;

const QUOTED = /["\\]/;
const ALL_QUOTED = new RegExp(QUOTED, 'g');

const quoted = (text: string) => (QUOTED.test(text) ? text.replace(ALL_QUOTED, '\\$&') : text);
