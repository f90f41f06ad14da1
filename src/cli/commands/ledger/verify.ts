import { Command } from 'commander';
import type { Options } from '../../actions/ledger/verify.js';

const more = `
Computes every hash again from the stored records, and finds what was changed, removed, inserted or moved. A chain that
was rewritten to its end, or whose end was cut off, is detected only with an earlier checkpoint: see docs/verify.md.

Then it folds the ledger and compares every row that answers questions with the result: rows that were edited, removed
or added are named by table, row and column. enkaku rebuild computes them again. It only reads, and nobody waits for it.

With --json each organization gives one line: {"organization", "revision", "hash", "events", "rows", "findings"}.

Exit codes: 0 nothing was found, 1 something was found or a file cannot be used.

Examples:
  $ enkaku verify 102041
  $ enkaku verify 102041 --against checkpoint.txt --public-key auditor.pub
  $ enkaku verify --file 102041.jsonl --against checkpoint.txt`;

export const verifyCommand = new Command('verify')
  .description('Verify that nobody has changed the stored records without the service.')
  .argument('[ORG]', 'code of an organization (default: all)')
  .option('--file <EXPORT>', 'verify a file that enkaku export wrote, without a database')
  .option(
    '--against <CHECKPOINT...>',
    'earlier output of enkaku checkpoint; several files locate a change better',
  )
  .option('--public-key <FILE>', 'trust only checkpoints signed with the key of this PEM file')
  .option('--json', 'print the findings for programs')
  .addHelpText('after', more)
  .action(async (code: string | undefined, options: Options, command: Command) => {
    if (options.publicKey !== undefined && options.against === undefined)
      command.error('error: --public-key goes with --against');
    const { verify } = await import('../../actions/ledger/verify.js');
    await verify(code, options);
  });
