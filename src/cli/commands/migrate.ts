import { Command } from 'commander';

export const migrateCommand = new Command('migrate')
  .description('Bring the tables of the database up to this version. Every other command does it too.')
  .option('--json', 'print {"applied": […]} for programs')
  .addHelpText('after', '\nExample:\n  $ DATABASE_URL=postgres://… enkaku migrate')
  .action(async (options: { json?: true }) => {
    const { migrate } = await import('../actions/migrate.js');
    await migrate(options);
  });
