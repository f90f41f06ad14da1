import { Command, InvalidArgumentError } from 'commander';
import type { Kysely } from 'kysely';
import type { Tables } from '../../database/tables.js';
import { askGraphql } from '../asking/askGraphql.js';
import { requireOrganization } from '../asking/requireOrganization.js';
import { cited } from '../printing/phrases.js';
import { paint, print, printJson } from '../printing/terminal.js';
import { withDatabase } from '../running/withDatabase.js';

const question = `
  query ($code: ID!, $first: Int, $last: Int, $after: String) {
    organization(code: $code) {
      revisions(first: $first, last: $last, after: $after) {
        nodes {
          number recordedAt recordedBy reason hash
          reorganization { id title effectiveOn }
          events {
            id type effectiveOn precision clause note sentence data
            supersededBy { id type revision { number recordedAt } }
          }
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
  events: Event[];
}

interface Event {
  id: string;
  effectiveOn: string;
  clause: string | null;
  sentence: string;
  /** Of an amendment: what it amends. */
  data: { event?: string; reorganization?: string };
  supersededBy: { id: string; type: string; revision: { number: number; recordedAt: string } } | null;
}

/** Revisions of one question; a reorganization may hold hundreds of events. */
const pageSize = 20;
/** What the API gives at once. */
const mostAtOnce = 1000;

const more = `
What later revisions amended stays in the log as it was recorded, with "superseded by" and the latest amendment below it;
below an amendment stands what it amends.

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
  for (const event of events) printEvent(event);
}

/** With what it amends, and with what amended it: the old record stays, and so does the way from one to the other. */
function printEvent({ id, effectiveOn, clause, sentence, data, supersededBy }: Event): void {
  print(`  ${effectiveOn}  ${paint('dim', id)}  ${sentence}${paint('dim', cited(clause))}`);
  const amended = data.event ?? data.reorganization;
  if (amended !== undefined) print(`    ${paint('dim', `amends ${amended}`)}`);
  if (supersededBy === null) return;
  const { number, recordedAt } = supersededBy.revision;
  const by = `${supersededBy.id} (${supersededBy.type}, revision ${number}, ${recordedAt.slice(0, 10)})`;
  print(`    ${paint('yellow', `superseded by ${by}`)}`);
}
