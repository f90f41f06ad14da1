/** Writes every table of a dump as a Parquet file, all of one moment of the database. */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Transaction } from 'kysely';
import type { Tables } from '../database/tables.js';
import { localGovernmentCode } from './localGovernment.js';
import { writeParquet } from './parquetFile.js';
import { type Row, rowsOf } from './rows.js';
import { type View, viewsOf } from './views.js';

export interface DumpedTable extends View {
  file: string;
  rows: number;
  bytes: number;
  sha256: string;
}

export async function dumpTables(
  tx: Transaction<Tables>,
  codes: readonly string[],
  folder: string,
): Promise<DumpedTable[]> {
  const dumped: DumpedTable[] = [];
  for (const view of await viewsOf(tx)) {
    const table = view.name === 'organizations' ? withCodes(view) : view;
    const file = `${view.name}.parquet`;
    const path = join(folder, file);
    const rows = await writeParquet(path, table.columns, filledIn(rowsOf(tx, view, codes)));
    dumped.push({ ...table, file, rows, bytes: (await stat(path)).size, sha256: await sha256Of(path) });
  }
  return dumped;
}

const withCodes = (view: View): View => ({
  ...view,
  columns: [
    ...view.columns,
    {
      name: 'local_government_code',
      type: 'text',
      comment:
        'The code of the local government (全国地方公共団体コード) with its check digit, six digits. Null: the organization is registered under another code.',
    },
    {
      name: 'local_government_code_5',
      type: 'text',
      comment: 'The same without the check digit, as statistics of the state use it.',
    },
  ],
});

/** The columns that no view has. A table without them does not look for them. */
async function* filledIn(groups: AsyncIterable<Row[]>): AsyncGenerator<Row[]> {
  for await (const rows of groups) {
    yield rows.map((row) => {
      const code = localGovernmentCode(String(row.code));
      return {
        ...row,
        local_government_code: code?.six ?? null,
        local_government_code_5: code?.five ?? null,
      };
    });
  }
}

async function sha256Of(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const part of createReadStream(path)) hash.update(part);
  return hash.digest('hex');
}
