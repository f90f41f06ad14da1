import { Command, Option } from 'commander';
import type { Day } from '../../../domain/words/day.js';
import { STEPS } from '../../../domain/words/daySteps.js';
import type { Options } from '../../actions/tables/counts.js';
import { readDay, readKnownAt } from '../../running/readOption.js';
import { withSheetOptions } from '../../running/sheetOptions.js';

const more = `
Without days, it counts on each day on which the organization changes. Where nothing is known of a day, its counts are
empty.

Examples:
  $ enkaku counts 102041
  $ enkaku counts 102041 --from 2026-03-01 --to 2026-12-01 --every month --csv > counts.csv
  $ enkaku counts 102041 --on 2026-03-31 --on 2026-04-01 --under 企画部`;

const command = new Command('counts')
  .description('Count the units of each kind on many days: a time series.')
  .argument('<ORG>', 'code of the organization')
  .addOption(
    new Option('--on <DATE>', 'a day, YYYY-MM-DD; may be given several times')
      .argParser((text: string, days: Day[] = []) => [...days, readDay(text)])
      .conflicts(['from', 'to', 'every']),
  )
  .option('--from <DATE>', 'the first day of a series', readDay)
  .option('--to <DATE>', 'its last day', readDay)
  .addOption(new Option('--every <STEP>', 'the distance of its days').choices(STEPS))
  .option('--under <UNIT>', 'only this unit and all below it: its id, or its path, looked up on each day')
  .option('--known-at <REV|INSTANT>', 'as known at a revision, or at an instant (default: now)', readKnownAt)
  .option('--json', 'print what the GraphQL API answers, with the citation');

export const countsCommand = withSheetOptions(command, 'one day a line')
  .addHelpText('after', more)
  .action(async (code: string, options: Options, command: Command) => {
    const series = [options.from, options.to, options.every].filter((one) => one !== undefined);
    if (series.length === 1 || series.length === 2)
      command.error('error: --from, --to and --every go together');
    const { counts } = await import('../../actions/tables/counts.js');
    await counts(code, options);
  });
