import { Command } from 'commander';
import type { Options } from '../actions/tree.js';
import { readDay, readKnownAt } from '../running/readOption.js';
import { withSheetOptions } from '../running/sheetOptions.js';

const examples = `
Examples:
  $ enkaku tree 102041 --on 2026-04-01
  $ enkaku tree 102041 --on 2026-04-01 --known-at 1
  $ enkaku tree 102041 --known-at 2026-03-31T23:59:59+09:00 --json
  $ enkaku tree 102041 --on 2026-04-01 --csv > units.csv
  $ enkaku tree 102041 --on 2026-04-01 --xlsx units.xlsx`;

const command = new Command('tree')
  .description('Draw the tree of an organization on a day.')
  .argument('<ORG>', 'code of the organization')
  .option('--on <DATE>', 'the day, YYYY-MM-DD (default: today where the organization is)', readDay)
  .option('--known-at <REV|INSTANT>', 'as known at a revision, or at an instant (default: now)', readKnownAt)
  .option('--json', 'print it as nested JSON for programs');

export const treeCommand = withSheetOptions(command, 'one unit a line')
  .addHelpText('after', examples)
  .action(async (code: string, options: Options) => {
    const { tree } = await import('../actions/tree.js');
    await tree(code, options);
  });
