import { Command } from 'commander';
import { print, printJson } from '../printing/terminal.js';
import { withDatabase } from '../running/withDatabase.js';

export const migrateCommand = new Command('migrate')
  .description('Bring the tables of the database up to this version. Every other command does it too.')
  .option('--json', 'print {"applied": […]} for programs')
  .addHelpText('after', '\nExample:\n  $ DATABASE_URL=postgres://… enkaku migrate')
  .action(async ({ json }: { json?: true }) => {
    const applied = await withDatabase(async (_db, applied) => applied);
    if (json) return printJson({ applied });
    print(applied.length === 0 ? 'The tables are up to date.' : `Applied ${applied.join(', ')}.`);
  });
