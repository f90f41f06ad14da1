import { Command, InvalidArgumentError } from 'commander';
import type { Kysely } from 'kysely';
import type { Tables } from '../../database/tables.js';
import { askOrganization } from '../asking/askOrganization.js';
import {
  LogDocument,
  type LoggedRevisionFragment,
  type LogPageFragment,
  type LogQueryVariables,
} from '../asking/questions/log.generated.js';
import { requireOrganization } from '../asking/requireOrganization.js';
import { printRevision } from '../printing/printRevision.js';
import { printJson } from '../printing/terminal.js';
import { withDatabase } from '../running/withDatabase.js';

/** Revisions in one question; a reorganization may have hundreds of events. */
const pageSize = 20;
/** The most that the API returns at once. */
const mostAtOnce = 1000;

const more = `
A record that a later revision amended stays in the log unchanged. Below it is "superseded by" with the latest amendment;
below an amendment is the record that it amends.

With --json each revision gives one line, as the GraphQL API answers it.

Examples:
  $ enkaku log 102041
  $ enkaku log 102041 --last 1
  $ enkaku log 102041 --json | head -n 1`;

interface Options {
  last?: number;
  json?: true;
}

export const logCommand = new Command('log')
  .description('Show who recorded what, when and why: the audit log, oldest first.')
  .argument('<ORG>', 'code of the organization')
  .option('--last <N>', `only the newest N revisions, 1 to ${mostAtOnce}`, readCount)
  .option('--json', 'print it for programs')
  .addHelpText('after', more)
  .action(async (code: string, { last, json }: Options) => {
    await withDatabase(async (db) => {
      const { timeZone } = await requireOrganization(db, code);
      for await (const revision of revisionsOf(db, code, last)) {
        if (json) printJson(revision);
        else printRevision(revision, timeZone);
      }
    });
  });

function readCount(text: string): number {
  const count = /^\d{1,4}$/.test(text) ? Number(text) : 0;
  if (count >= 1 && count <= mostAtOnce) return count;
  throw new InvalidArgumentError(`Give a number from 1 to ${mostAtOnce}.`);
}

/** Page after page, so that a long history need not fit into memory. */
async function* revisionsOf(
  db: Kysely<Tables>,
  code: string,
  last?: number,
): AsyncGenerator<LoggedRevisionFragment> {
  let after: string | null = null;
  do {
    const page: Omit<LogQueryVariables, 'code'> = last === undefined ? { first: pageSize, after } : { last };
    const { revisions }: LogPageFragment = await askOrganization(db, LogDocument, { code, ...page });
    yield* revisions.nodes;
    const { hasNextPage, endCursor } = revisions.pageInfo;
    after = last === undefined && hasNextPage ? endCursor : null;
  } while (after !== null);
}
