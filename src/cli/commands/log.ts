import { Command, InvalidArgumentError } from 'commander';
import type { Options } from '../actions/log.js';
import { withSheetOptions } from '../running/sheetOptions.js';

/** The most that the API returns at once. */
const mostAtOnce = 1000;

const more = `
A record that a later revision amended stays in the log unchanged. Below it is "superseded by" with the latest amendment;
below an amendment is the record that it amends.

With --json each revision gives one line, as the GraphQL API answers it.

Examples:
  $ enkaku log 102041
  $ enkaku log 102041 --last 1
  $ enkaku log 102041 --json | head -n 1
  $ enkaku log 102041 --xlsx log.xlsx`;

const command = new Command('log')
  .description('Show who recorded what, when and why: the audit log, oldest first.')
  .argument('<ORG>', 'code of the organization')
  .option('--last <N>', `only the newest N revisions, 1 to ${mostAtOnce}`, readCount)
  .option('--json', 'print it for programs');

export const logCommand = withSheetOptions(command, 'one event a line')
  .addHelpText('after', more)
  .action(async (code: string, options: Options) => {
    const { log } = await import('../actions/log.js');
    await log(code, options);
  });

function readCount(text: string): number {
  const count = /^\d{1,4}$/.test(text) ? Number(text) : 0;
  if (count >= 1 && count <= mostAtOnce) return count;
  throw new InvalidArgumentError(`Give a number from 1 to ${mostAtOnce}.`);
}
