import type { Kysely } from 'kysely';
import type { Tables } from '../../database/tables.js';
import { today } from '../../queries/moment/moment.js';
import { namedOn } from '../../queries/moment/organizationNames.js';
import type { Organization } from '../../queries/moment/organizations.js';
import { askOrganization } from '../asking/askOrganization.js';
import {
  LogDocument,
  type LoggedRevisionFragment,
  type LogPageFragment,
  type LogQueryVariables,
} from '../asking/questions/log.generated.js';
import { requireOrganization } from '../asking/requireOrganization.js';
import { sourcesOf } from '../asking/sources.js';
import { printRevision } from '../printing/printRevision.js';
import { coverOf } from '../printing/sheets/cover.js';
import { logTable } from '../printing/sheets/logTable.js';
import { printJson } from '../printing/terminal.js';
import type { SheetOptions } from '../running/sheetOptions.js';
import { withDatabase } from '../running/withDatabase.js';
import { printTables, writeWorkbook } from '../running/writeSheets.js';

/** Revisions in one question; a reorganization may have hundreds of events. */
const pageSize = 20;

export interface Options extends SheetOptions {
  last?: number;
  json?: true;
}

export async function log(code: string, { last, ...options }: Options): Promise<void> {
  await withDatabase(async (db) => {
    const organization = await requireOrganization(db, code);
    const { timeZone } = organization;
    const revisions = revisionsOf(db, code, last);
    if (options.csv || options.xlsx !== undefined) return tabulate(db, organization, revisions, options);
    for await (const revision of revisions) {
      if (options.json) printJson(revision);
      else printRevision(revision, timeZone);
    }
  });
}

async function tabulate(
  db: Kysely<Tables>,
  organization: Organization,
  revisions: AsyncIterable<LoggedRevisionFragment>,
  { xlsx, ...options }: SheetOptions,
): Promise<void> {
  const { code, timeZone } = organization;
  if (xlsx === undefined) return printTables(inParts(revisions, timeZone), options);
  const logged: LoggedRevisionFragment[] = [];
  for await (const revision of revisions) logged.push(revision);
  const table = logTable(logged, timeZone);
  const revision = logged.at(-1)?.number ?? 0;
  const citation = `${code}@${today(timeZone)}~${revision}`;
  const named = await namedOn(db, organization, { date: today(timeZone), revision });
  const cover = coverOf({ organization: named, revision, citation }, await sourcesOf(db, code, revision));
  await writeWorkbook(xlsx, cover, [table]);
}

/** The table, a revision at a time; it has its columns also where nothing was recorded. */
async function* inParts(revisions: AsyncIterable<LoggedRevisionFragment>, timeZone: string) {
  yield logTable([], timeZone);
  for await (const revision of revisions) yield logTable([revision], timeZone);
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
