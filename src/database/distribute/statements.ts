/** The statements of a text in SQL. */

/** What may contain a semicolon that ends no statement: comments, texts, names, bodies; a semicolon; any other character. */
const PARTS =
  /--[^\n]*|\/\*[\s\S]*?\*\/|\be'(?:[^'\\]|\\[\s\S]|'')*'|'(?:[^']|'')*'|"[^"]*"|\$(\w*)\$[\s\S]*?\$\1\$|;|[\s\S]/gi;

/** Each without its semicolon; comments alone are none. */
export function statementsOf(text: string): string[] {
  const statements: string[] = [];
  let statement = '';
  let isOne = false;
  const end = () => {
    if (isOne) statements.push(statement.trim());
    statement = '';
    isOne = false;
  };
  for (const [part] of text.matchAll(PARTS)) {
    if (part === ';') {
      end();
      continue;
    }
    statement += part;
    if (!/^(--|\/\*|\s)/.test(part)) isOne = true;
  }
  end();
  return statements;
}
