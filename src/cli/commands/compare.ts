import { Command, Option } from 'commander';
import type { Day } from '../../domain/words/day.js';
import type { Options } from '../actions/compare.js';
import { readDay, readKnownAt } from '../running/readOption.js';
import { withSheetOptions } from '../running/sheetOptions.js';

const more = `
FROM may lie after TO: then the comparison goes backwards. The same day twice, with --known-at and --from-known-at,
shows what was recorded in between.

Formats:
  text  both trees side by side, then the changes, for a terminal
  md    the same as Markdown
  html  one page, without anything from outside, that prints on A4
  csv   the table, then the lists: RFC 4180, UTF-8 with a byte order mark so that Excel opens it; a cell that a spreadsheet
        would take for a formula begins with an apostrophe
  json  what the GraphQL API answers

Examples:
  $ enkaku compare 102041 2026-03-31 2026-04-01
  $ enkaku compare 102041 2026-03-31 2026-04-01 --under 企画部 --format html > table.html
  $ enkaku compare 102041 2026-03-31 2026-04-01 --xlsx table.xlsx
  $ enkaku compare 102041 2026-04-01 2026-04-01 --from-known-at 1`;

const command = new Command('compare')
  .description('Compare two moments: a table of old and new (新旧対照表), and the changes.')
  .argument('<ORG>', 'code of the organization')
  .argument('<FROM>', 'the first day, YYYY-MM-DD', readDay)
  .argument('<TO>', 'the second day', readDay)
  .option('--known-at <REV|INSTANT>', 'as known at a revision, or at an instant (default: now)', readKnownAt)
  .option('--from-known-at <REV|INSTANT>', 'the same for FROM alone (default: as --known-at)', readKnownAt)
  .option(
    '--under <UNIT>',
    'only this unit and all below it: its id, its path on TO or FROM, or what it is called',
  )
  .addOption(
    new Option('--format <FORMAT>', 'how to print it')
      .choices(['text', 'md', 'html', 'csv', 'json'])
      .default('text'),
  );

export const compareCommand = withSheetOptions(command, 'the same as --format csv')
  .addHelpText('after', more)
  .action(async (code: string, from: Day, to: Day, options: Options) => {
    const { compare } = await import('../actions/compare.js');
    await compare(code, from, to, options);
  });
