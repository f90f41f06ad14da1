import { Command } from 'commander';
import type { Options } from '../actions/tree.js';
import { readDay, readKnownAt } from '../running/readOption.js';

const examples = `
Examples:
  $ enkaku tree 102041 --on 2026-04-01
  $ enkaku tree 102041 --on 2026-04-01 --known-at 1
  $ enkaku tree 102041 --known-at 2026-03-31T23:59:59+09:00 --json
  $ enkaku tree 102041 --on 2026-04-01 --csv > units.csv`;

export const treeCommand = new Command('tree')
  .description('Draw the tree of an organization on a day.')
  .argument('<ORG>', 'code of the organization')
  .option('--on <DATE>', 'the day, YYYY-MM-DD (default: today where the organization is)', readDay)
  .option('--known-at <REV|INSTANT>', 'as known at a revision, or at an instant (default: now)', readKnownAt)
  .option('--json', 'print it as nested JSON for programs')
  .option('--csv', 'print it as CSV (RFC 4180) in UTF-8, one unit a line, for a spreadsheet')
  .option('--no-bom', 'print the CSV without the byte order mark by which Excel knows UTF-8')
  .addHelpText('after', examples)
  .action(async (code: string, options: Options) => {
    const { tree } = await import('../actions/tree.js');
    await tree(code, options);
  });
