import { Command, Option } from 'commander';
import type { Day } from '../../domain/words/day.js';
import { today } from '../../queries/moment/moment.js';
import { askGraphql } from '../asking/askGraphql.js';
import { type Lineage, lineageQuestion } from '../asking/lineageAnswer.js';
import { requireUnit } from '../asking/lineageUnit.js';
import { requireOrganization } from '../asking/requireOrganization.js';
import { drawLineage } from '../printing/drawLineage.js';
import { print, printJson } from '../printing/terminal.js';
import { readDay } from '../running/readOption.js';
import { withDatabase } from '../running/withDatabase.js';

const more = `
UNIT is an id, a path of names from the top as it was on --on, or a whole name that a unit ever bore (with --on: bore
that day). If several units did, they are listed: ask again with an id. Receiving duties makes no succession; where the
duties of the unit went is told by itself.

Examples:
  $ enkaku lineage 102041 文書係
  $ enkaku lineage 102041 総務部/総務課/文書係 --on 2026-03-31 --direction forward
  $ enkaku lineage 102041 102041:u9 --json`;

interface Options {
  on?: Day;
  direction: 'both' | 'backward' | 'forward';
  until?: Day;
  json?: true;
}

export const lineageCommand = new Command('lineage')
  .description('Draw what a unit came from, and what became of it.')
  .argument('<ORG>', 'code of the organization')
  .argument('<UNIT>', 'the unit')
  .option('--on <DATE>', 'the day on which UNIT is called so, YYYY-MM-DD (default: today, or any)', readDay)
  .addOption(
    new Option('--direction <DIRECTION>', 'which way to go')
      .choices(['both', 'backward', 'forward'])
      .default('both'),
  )
  .option('--until <DATE>', 'only successions up to and including this day', readDay)
  .option('--json', 'print what the GraphQL API answers')
  .addHelpText('after', more)
  .action(async (code: string, ref: string, { on, direction, until, json }: Options) => {
    const answer = await withDatabase(async (db) => {
      const organization = await requireOrganization(db, code);
      const unit = await requireUnit(db, organization, ref, on);
      const date = on ?? today(organization.timeZone);
      const variables = { code, unit, date, direction: direction.toUpperCase(), until };
      return { date, ...(await askGraphql<Lineage>(db, lineageQuestion, variables)) };
    });
    if (json) return printJson({ organization: answer.organization });
    for (const line of drawLineage(answer.organization.unit, direction, answer.date)) print(line);
  });
