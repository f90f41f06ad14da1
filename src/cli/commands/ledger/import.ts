import { Command } from 'commander';

const more = `
Numbers, instants, authors and hashes are those of the file. The chain of hashes is verified while reading: nothing is
imported if anything does not verify, or if one of the organizations is in the database already.

Example:
  $ enkaku import 102041.jsonl`;

export const importCommand = new Command('import')
  .description('Import the ledgers of an exported file into a database that does not have them yet.')
  .argument('<FILE>', 'a file that enkaku export wrote')
  .option('--json', 'print {"imported": […]} for programs')
  .addHelpText('after', more)
  .action(async (file: string, options: { json?: true }) => {
    const { importLedgers } = await import('../../actions/ledger/import.js');
    await importLedgers(file, options);
  });
