import { Command } from 'commander';
import type { Options } from '../../actions/tables/units.js';
import { readDay, readKnownAt } from '../../running/readOption.js';
import { withSheetOptions } from '../../running/sheetOptions.js';

const more = `
A unit that was ended and reinstated has a line for each time that it existed. With --ever, name, kind and path are the
last ones of that time, and the names before them follow.

Examples:
  $ enkaku units 102041 --on 2026-04-01
  $ enkaku units 102041 --ever
  $ enkaku units 102041 --ever --xlsx units.xlsx`;

const command = new Command('units')
  .description('List the units of a day with their ids, or all units that ever existed with their days.')
  .argument('<ORG>', 'code of the organization')
  .option('--on <DATE>', 'the day, YYYY-MM-DD (default: today where the organization is)', readDay)
  .option('--ever', 'all units that ever existed, instead of those of a day')
  .option('--known-at <REV|INSTANT>', 'as known at a revision, or at an instant (default: now)', readKnownAt)
  .option('--json', 'print it for programs');

export const unitsCommand = withSheetOptions(command, 'one unit a line')
  .addHelpText('after', more)
  .action(async (code: string, options: Options, command: Command) => {
    if (options.ever && options.on) command.error('error: give --on or --ever, not both');
    const { units } = await import('../../actions/tables/units.js');
    await units(code, options);
  });
