import { Command } from 'commander';
import type { Options } from '../actions/sql/sql.js';

const more = `
Names without a schema are those of the schema enkaku, which is made for reading; docs/bi.md describes it. The statement runs
in a transaction that changes nothing. With --json each row gives one line.

Without a statement the address is printed under which programs such as Grafana, Metabase or psql reach this schema.

Examples:
  $ enkaku sql "select path, kind from units_as_of('102041', '2026-04-01')"
  $ enkaku sql "select * from revisions('102041')" --csv > log.csv
  $ enkaku sql
  $ psql "$(enkaku sql)"`;

export const sqlCommand = new Command('sql')
  .description('Answer a question in SQL, or print the address for programs that ask in SQL.')
  .argument('[STATEMENT]', 'one statement that only reads')
  .option('--csv', 'print the rows as CSV (RFC 4180) in UTF-8')
  .option('--no-bom', 'print the CSV without the byte order mark by which Excel knows UTF-8')
  .option('--json', 'print them for programs')
  .option('--keep', 'without a statement: keep the embedded database running until Ctrl-C')
  .addHelpText('after', more)
  .action(async (statement: string | undefined, options: Options) => {
    const { sql } = await import('../actions/sql/sql.js');
    await sql(statement, options);
  });
