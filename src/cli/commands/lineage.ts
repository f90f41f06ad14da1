import { Command, Option } from 'commander';
import type { Day } from '../../domain/words/day.js';
import { today } from '../../queries/moment/moment.js';
import { askOrganization } from '../asking/askOrganization.js';
import { LineageDocument } from '../asking/questions/lineage.generated.js';
import { requireOrganization } from '../asking/requireOrganization.js';
import { requireUnit } from '../asking/requireUnit.js';
import { drawLineage } from '../printing/drawLineage.js';
import { print, printJson } from '../printing/terminal.js';
import { readDay } from '../running/readOption.js';
import { withDatabase } from '../running/withDatabase.js';

const more = `
UNIT is an id, a path of names from the top on the day of --on, or a whole name that a unit ever had (with --on: had on
that day). If several units had the name, they are listed: ask again with an id. A unit that only receives duties is not
a successor; the duties that moved are listed separately.

Examples:
  $ enkaku lineage 102041 文書係
  $ enkaku lineage 102041 総務部/総務課/文書係 --on 2026-03-31 --direction forward
  $ enkaku lineage 102041 102041:u9 --json`;

const directions = { both: 'BOTH', backward: 'BACKWARD', forward: 'FORWARD' } as const;

interface Options {
  on?: Day;
  direction: keyof typeof directions;
  until?: Day;
  json?: true;
}

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
    new Option('--direction <DIRECTION>', 'which way to go').choices(Object.keys(directions)).default('both'),
  )
  .option('--until <DATE>', 'only successions up to and including this day', readDay)
  .option('--json', 'print what the GraphQL API answers')
  .addHelpText('after', more)
  .action(async (code: string, ref: string, { on, direction, until, json }: Options) => {
    const { date, organization } = await withDatabase(async (db) => {
      const { timeZone } = await requireOrganization(db, code);
      const unit = await requireUnit(db, code, ref, on);
      const date = on ?? today(timeZone);
      const variables = { code, unit, date, direction: directions[direction], until };
      return { date, organization: await askOrganization(db, LineageDocument, variables) };
    });
    if (json) return printJson({ organization });
    if (!organization.unit) throw new Error(`The unit “${ref}” was found a moment ago.`);
    for (const line of drawLineage(organization.unit, direction, date)) print(line);
  });
