import { Command } from 'commander';
import type { Options } from '../actions/duty.js';
import { readDay } from '../running/readOption.js';

const more = `
A duty that was given to a body outside the organization is shown with that body until it comes back.

UNIT is an id, a path of names from the top on the day of --on, or what only one unit is or was called, such as
総務課文書係 (enkaku help lineage says more). Then its duties on that day are shown, and all transfers from and to it. With --below those of all units below it are shown as well: duties
of the units that are below it on that day, transfers of those that were below it when the duty moved.

Examples:
  $ enkaku duty 102041 ISECA
  $ enkaku duty 102041 電子地域通貨 --on 2026-03-31
  $ enkaku duty 102041 --unit 産業経済部 --below --on 2026-04-01
  $ enkaku duty 102041 内部統制 --json`;

export const dutyCommand = new Command('duty')
  .description(
    'Show who holds the duties whose name contains NAME, since when, and who held them before; or the duties of a unit.',
  )
  .argument('<ORG>', 'code of the organization')
  .argument('[NAME]', 'any part of a name; the case and width of letters do not matter')
  .option('--on <DATE>', 'the day, YYYY-MM-DD (default: today where the organization is)', readDay)
  .option('--unit <UNIT>', 'the duties of this unit, instead of those of a name')
  .option('--below', 'with --unit: also those of all units below it')
  .option('--json', 'print what the GraphQL API answers')
  .addHelpText('after', more)
  .action(async (code: string, name: string | undefined, options: Options, command: Command) => {
    const { unit, below } = options;
    if (below && unit === undefined) command.error('error: --below goes with --unit');
    const { showDuties, showUnit } = await import('../actions/duty.js');
    if (name !== undefined && unit === undefined) return showDuties(code, name, options);
    if (unit !== undefined && name === undefined) return showUnit(code, unit, options);
    command.error('error: give a part of the name of a duty, or --unit');
  });
