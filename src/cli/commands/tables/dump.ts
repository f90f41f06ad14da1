import { Command, InvalidArgumentError } from 'commander';
import type { Options } from '../../actions/tables/dump.js';

const more = `
The folder must be empty or not exist yet; it is there with everything in it, or not at all. It has one Parquet file for each view of
the schema "enkaku", a README.md with every column, datapackage.json (Frictionless) and dcat.jsonld (an entry for an
open-data catalogue). docs/notebooks.md reads it with DuckDB, Python and R.

Examples:
  $ enkaku dump --parquet history
  $ enkaku dump 102041 --parquet history --base https://data.example.jp/history/ --license https://creativecommons.org/licenses/by/4.0/`;

export const dumpCommand = new Command('dump')
  .description('Write the history with both times as Parquet files, for notebooks and warehouses.')
  .argument('[ORG...]', 'codes of organizations (default: all)')
  .requiredOption('--parquet <DIR>', 'the folder')
  .option('--base <URL>', 'where the folder will be published: its address, which ends with /', readBase)
  .option('--license <URL>', 'the address of the licence under which it is published', readUrl)
  .addHelpText('after', more)
  .action(async (codes: string[], options: Options) => {
    const { dumpParquet } = await import('../../actions/tables/dump.js');
    await dumpParquet(codes, options);
  });

function readUrl(text: string): string {
  if (/^https?:\/\//.test(text) && URL.canParse(text)) return text;
  throw new InvalidArgumentError('Give an address such as https://data.example.jp/history/.');
}

function readBase(text: string): string {
  if (readUrl(text).endsWith('/')) return text;
  throw new InvalidArgumentError(
    'Give an address that ends with /, such as https://data.example.jp/history/.',
  );
}
