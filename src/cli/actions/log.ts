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

export interface Options {
  last?: number;
  json?: true;
}

export async function log(code: string, { last, json }: Options): Promise<void> {
  await withDatabase(async (db) => {
    const { timeZone } = await requireOrganization(db, code);
    for await (const revision of revisionsOf(db, code, last)) {
      if (json) printJson(revision);
      else printRevision(revision, timeZone);
    }
  });
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
