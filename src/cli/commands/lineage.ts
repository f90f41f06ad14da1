import { Command, Option } from 'commander';
import type { Options } from '../actions/lineage.js';
import { readDay } from '../running/readOption.js';

const more = `
UNIT is an id, a path of names from the top on the day of --on, or what a unit is or was called (with --on: on that
day): its name, its name with the kind or with the marks around it, also with the names of the units above it in front,
such as 総務課文書係. If several units were called so, they are listed: ask again with an id.

All states of the units are shown: backwards those before the succession, forwards those after it, whatever --until says.
A unit that only receives duties is not a successor; the duties that moved are listed separately.

Examples:
  $ enkaku lineage 102041 文書係
  $ enkaku lineage 102041 総務部/総務課/文書係 --on 2026-03-31 --direction forward
  $ enkaku lineage 102041 102041:u9 --json`;

export const lineageCommand = new Command('lineage')
  .description('Draw what a unit came from, and what became of it.')
  .argument('<ORG>', 'code of the organization')
  .argument('<UNIT>', 'the unit')
  .option(
    '--on <DATE>',
    'the day on which UNIT has this name or path, YYYY-MM-DD (default: today, or any)',
    readDay,
  )
  .addOption(
    new Option('--direction <DIRECTION>', 'which way to go')
      .choices(['both', 'backward', 'forward'])
      .default('both'),
  )
  .option('--until <DATE>', 'only successions up to and including this day', readDay)
  .option('--json', 'print what the GraphQL API answers')
  .addHelpText('after', more)
  .action(async (code: string, ref: string, options: Options) => {
    const { lineage } = await import('../actions/lineage.js');
    await lineage(code, ref, options);
  });
