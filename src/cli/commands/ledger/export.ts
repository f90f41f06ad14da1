import { Command } from 'commander';

const more = `
JSON Lines: one line for the organization, then one for each revision with its events, every text and hash as it is
stored. The same ledger always gives the same bytes. docs/verify.md explains the fields, and how to
recompute the hashes.

Examples:
  $ enkaku export 102041 102041.jsonl
  $ enkaku export --all | gzip > ledgers.jsonl.gz`;

export const exportCommand = new Command('export')
  .description('Write the whole ledger of an organization to a file, to be kept, verified or imported.')
  .argument('[ORG]', 'code of the organization')
  .argument('[FILE]', 'where to write it (default: to stdout)')
  .option('--all', 'every organization, by code; then the first argument is the FILE')
  .addHelpText('after', more)
  .action(async (first: string | undefined, second: string | undefined, { all }: { all?: true }, command) => {
    if (!all && first === undefined) command.error('error: give the code of an organization, or --all');
    if (all && second !== undefined) command.error('error: with --all, give no code');
    const [code, file] = all ? [undefined, first] : [first, second];
    const { exportLedgers } = await import('../../actions/ledger/export.js');
    await exportLedgers(code, file);
  });
