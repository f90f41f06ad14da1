import { Command } from 'commander';
import type { Options } from '../../actions/tables/duties.js';
import { readDay, readKnownAt } from '../../running/readOption.js';
import { withSheetOptions } from '../../running/sheetOptions.js';

const more = `
A duty that several units hold jointly has a line for each. What a body outside the organization holds, by its transfers,
comes last, with the body in the column “outside” and without a unit. enkaku duty shows the history of each duty.

Examples:
  $ enkaku duties 102041 --on 2026-04-01
  $ enkaku duties 102041 --csv --encoding shift_jis > duties.csv`;

const command = new Command('duties')
  .description('List which unit holds which duty on a day.')
  .argument('<ORG>', 'code of the organization')
  .option('--on <DATE>', 'the day, YYYY-MM-DD (default: today where the organization is)', readDay)
  .option('--known-at <REV|INSTANT>', 'as known at a revision, or at an instant (default: now)', readKnownAt)
  .option('--json', 'print what the GraphQL API answers, with the holdings outside in one list');

export const dutiesCommand = withSheetOptions(command, 'one holding a line')
  .addHelpText('after', more)
  .action(async (code: string, options: Options) => {
    const { duties } = await import('../../actions/tables/duties.js');
    await duties(code, options);
  });
