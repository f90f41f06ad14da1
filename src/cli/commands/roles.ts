import { Command, InvalidArgumentError } from 'commander';

function readPrefix(text: string): string {
  if (/^[a-z][a-z0-9_]{0,40}$/.test(text)) return text;
  throw new InvalidArgumentError('Give small letters, digits and _, such as enkaku.');
}

const more = `
The service then records with a role that can read and add, but change nothing; enkaku migrate, rebuild and import need
the role that owns the tables. docs/access.md says more.

Examples:
  $ enkaku roles > roles.sql
  $ enkaku roles --prefix city | psql enkaku`;

export const rolesCommand = new Command('roles')
  .description(
    'Print the SQL for separate database roles: one that records, one that only reads, one for analysts.',
  )
  .option('--prefix <NAME>', 'what the names of the roles begin with', readPrefix, 'enkaku')
  .addHelpText('after', more)
  .action(async ({ prefix }: { prefix: string }) => {
    const { roles } = await import('../actions/roles.js');
    roles(prefix);
  });
