import { Command, InvalidArgumentError } from 'commander';
import type { Kysely } from 'kysely';
import type { Tables } from '../database/tables.js';
import { askGraphql } from './askGraphql.js';
import { cited } from './cited.js';
import { requireOrganization } from './requireOrganization.js';
import { paint, print, printJson } from './terminal.js';
import { withDatabase } from './withDatabase.js';

const question = `
  query ($code: ID!, $first: Int, $last: Int, $after: String) {
    organization(code: $code) {
      revisions(first: $first, last: $last, after: $after) {
        nodes {
          number recordedAt recordedBy reason hash
          reorganization { id title effectiveOn }
          events { id type effectiveOn precision clause note sentence }
        }
        pageInfo { hasNextPage endCursor }
      }
    }
  }`;

interface Answer {
  organization: {
    revisions: { nodes: Revision[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } };
  };
}

interface Revision {
  number: number;
  recordedAt: string;
  recordedBy: string;
  reason: string | null;
  reorganization: { id: string; title: string } | null;
  events: { id: string; effectiveOn: string; clause: string | null; sentence: string }[];
}

/** Revisions of one question; a reorganization may hold hundreds of events. */
const pageSize = 20;
/** What the API gives at once. */
const mostAtOnce = 1000;

const more = `
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
  .description('Tell who recorded what, when and why: the audit log, oldest first.')
  .argument('<ORG>', 'code of the organization')
  .option('--last <N>', `only the newest N revisions, 1 to ${mostAtOnce}`, readCount)
  .option('--json', 'print it for programs')
  .addHelpText('after', more)
  .action(async (code: string, { last, json }: Options) => {
    await withDatabase(async (db) => {
      await requireOrganization(db, code);
      for await (const revision of revisionsOf(db, code, last)) {
        if (json) printJson(revision);
        else printRevision(revision);
      }
    });
  });

function readCount(text: string): number {
  const count = /^\d{1,4}$/.test(text) ? Number(text) : 0;
  if (count >= 1 && count <= mostAtOnce) return count;
  throw new InvalidArgumentError(`Give a number from 1 to ${mostAtOnce}.`);
}

/** Page after page, so that a long history need not fit into memory. */
async function* revisionsOf(db: Kysely<Tables>, code: string, last?: number): AsyncGenerator<Revision> {
  let after: string | null = null;
  do {
    const page: { first?: number; last?: number; after?: string | null } =
      last === undefined ? { first: pageSize, after } : { last };
    const { organization }: Answer = await askGraphql<Answer>(db, question, { code, ...page });
    const { nodes, pageInfo } = organization.revisions;
    yield* nodes;
    after = last === undefined && pageInfo.hasNextPage ? pageInfo.endCursor : null;
  } while (after !== null);
}

function printRevision(revision: Revision): void {
  const { number, recordedAt, recordedBy, reason, reorganization, events } = revision;
  print(paint('bold', `revision ${number}  ${recordedAt}  ${recordedBy}`));
  if (reorganization) print(`  ${reorganization.title} ${paint('dim', reorganization.id)}`);
  if (reason !== null) print(`  ${reason}`);
  for (const { id, effectiveOn, clause, sentence } of events) {
    print(`  ${effectiveOn}  ${paint('dim', id)}  ${sentence}${paint('dim', cited(clause))}`);
  }
}
