import { type Config, readConfig } from '../../../config.js';
import { poolsOf } from '../../../database/connecting/pools.js';
import { selectReadOnly } from '../../../database/readOnly.js';
import { embeddedReaderAddress, readerAddress } from '../../../database/roles/readerAddress.js';
import type { Bilingual } from '../../../domain/words/bilingual.js';
import { stopSignal } from '../../../server/stopSignal.js';
import { spreadsheetCsv } from '../../../sheets/spreadsheetCsv.js';
import { drawTable } from '../../printing/drawTable.js';
import { surroundings } from '../../printing/surroundings.js';
import { print, printExactly, printJson, printOnStderr } from '../../printing/terminal.js';
import { withDatabase } from '../../running/withDatabase.js';
import { refusedStatement } from './refusedStatement.js';
import { embeddedLives, kept, ownServer, readsAll } from './texts.js';

export interface Options {
  csv?: true;
  json?: true;
  bom: boolean;
  keep?: true;
}

export async function sql(statement: string | undefined, options: Options): Promise<void> {
  const config = readConfig(surroundings().env);
  await withDatabase(
    async (db) => {
      const url = poolsOf(db)?.url ?? '';
      if (statement !== undefined) return printRows(url, statement, options);
      const isEmbedded = config.databaseUrl === undefined;
      print(isEmbedded ? await embeddedReaderAddress(db, url) : readerAddress(url));
      await explain(config, options);
    },
    { config },
  );
}

/** Beside the address, on stderr: so that a shell can take the address alone. */
async function explain({ databaseUrl }: Config, { keep }: Options): Promise<void> {
  const say = ({ ja, en }: Bilingual) => printOnStderr(`${ja}\n${en}`);
  say(readsAll);
  if (databaseUrl !== undefined) return say(ownServer);
  if (!keep) return say(embeddedLives);
  say(kept);
  await stopSignal();
}

async function printRows(url: string, statement: string, { csv, json, bom }: Options): Promise<void> {
  const { columns, rows } = await selectReadOnly(url, statement, json ? 'values' : 'texts').catch((error) => {
    throw refusedStatement(statement, error);
  });
  if (json) {
    for (const row of rows) printJson(Object.fromEntries(columns.map((column, i) => [column, row[i]])));
    return;
  }
  const texts = rows.map((row) => row.map((value) => (value === null ? '' : String(value))));
  if (csv) printExactly(`${bom ? '\ufeff' : ''}${spreadsheetCsv([columns, ...texts])}`);
  else for (const line of drawTable(columns, texts)) print(line);
}
