/** Every query of the page on notebooks is run with DuckDB on a dump, and its picture is drawn. UPDATE_DOCS=1 writes down what comes back. */
import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { columnsOf } from '../../src/cli/printing/columns.js';
import { temporaryFolder } from '../server/process.js';
import { run } from '../support/commandLine.js';
import { textOf } from '../support/files.js';
import { isesakiDatabase } from '../support/isesaki.js';
import { expect, it } from '../support/jest.js';
import { duckIn } from '../warehouse/duck.js';
import { root } from './documents.js';

const { url } = await isesakiDatabase();
const folder = join(await temporaryFolder(), 'history');
expect(await run(['dump', '102041', '--parquet', folder], { DATABASE_URL: url })).toMatchObject({ code: 0 });
const duck = await duckIn(folder);

const name = 'docs/notebooks.md';
const QUERY = /^```sql\n(.*?)^```\n(?:\n```text\n.*?^```\n)?/gms;

/** The answer of the last statement of a block. */
async function answerTo(block: string): Promise<string> {
  let rows: Record<string, unknown>[] = [];
  for (const statement of block.split(/;\n/).filter((text) => text.trim() !== ''))
    rows = await duck.ask(statement);
  const columns = Object.keys(rows[0] ?? {}).map((name) => ({ name }));
  return columnsOf({ columns, rows: rows.map((row) => columns.map(({ name }) => cellOf(row[name]))) }).join(
    '\n',
  );
}

const cellOf = (value: unknown) => (/^\d+$/.test(String(value)) ? Number(value) : String(value ?? ''));

it('the queries inside the examples of Python and R answer', async () => {
  const queries = [...textOf(name).matchAll(/(?:"""|dbGetQuery\(con, ")\s(.*?)"/gs)];
  const rows: number[] = [];
  for (const [, query = ''] of queries) rows.push((await duck.ask(query)).length);
  // The units of the day twice, and five kinds on two days.
  expect(rows).toEqual([123, 123, 10]);
});

it('the queries answer as the page shows', async () => {
  const text = textOf(name);
  let now = '';
  let last = 0;
  for (const { index, 0: block, 1: query = '' } of text.matchAll(QUERY)) {
    now += `${text.slice(last, index)}\`\`\`sql\n${query}\`\`\`\n\n\`\`\`text\n${await answerTo(query)}\n\`\`\`\n`;
    last = index + block.length;
  }
  now += text.slice(last);
  expect(last).toBeGreaterThan(0);
  if (process.env.UPDATE_DOCS) await writeFile(join(root, name), now);
  else expect(text).toBe(now);
  duck.close();
});

it('the picture is what the script draws', async () => {
  const script = join(root, 'examples/notebook/plot.mjs');
  const { stdout } = await promisify(execFile)(process.execPath, [script, folder, '102041']);
  const picture = 'docs/images/units-by-kind.svg';
  if (process.env.UPDATE_DOCS) await writeFile(join(root, picture), stdout);
  else expect(stdout).toBe(textOf(picture));
});
