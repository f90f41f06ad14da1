import { Command } from 'commander';
import type { Day } from '../../domain/words/day.js';
import { today } from '../../queries/moment/moment.js';
import { badInput } from '../../userError.js';
import { askOrganization } from '../asking/askOrganization.js';
import { DutiesDocument } from '../asking/questions/duties.generated.js';
import { requireOrganization } from '../asking/requireOrganization.js';
import { printDuty } from '../printing/printDuty.js';
import { printJson } from '../printing/terminal.js';
import { readDay } from '../running/readOption.js';
import { withDatabase } from '../running/withDatabase.js';
import { noDuty } from './texts.js';

const more = `
Examples:
  $ enkaku duty 102041 ISECA
  $ enkaku duty 102041 電子地域通貨 --on 2026-03-31
  $ enkaku duty 102041 内部統制 --json`;

interface Options {
  on?: Day;
  json?: true;
}

export const dutyCommand = new Command('duty')
  .description('Show who holds the duties whose name contains NAME, since when, and who held them before.')
  .argument('<ORG>', 'code of the organization')
  .argument('<NAME>', 'any part of a name; the case and width of letters do not matter')
  .option('--on <DATE>', 'the day, YYYY-MM-DD (default: today where the organization is)', readDay)
  .option('--json', 'print what the GraphQL API answers')
  .addHelpText('after', more)
  .action(async (code: string, name: string, { on, json }: Options) => {
    const organization = await withDatabase(async (db) => {
      const { timeZone } = await requireOrganization(db, code);
      return askOrganization(db, DutiesDocument, { code, name, date: on ?? today(timeZone) });
    });
    const { findDuties, asOf } = organization;
    if (findDuties.length === 0) {
      throw badInput(noDuty(name));
    }
    if (json) return printJson({ organization });
    for (const duty of findDuties) printDuty(duty, asOf);
  });
