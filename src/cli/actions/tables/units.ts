import type { Kysely } from 'kysely';
import type { Tables } from '../../../database/tables.js';
import type { Day } from '../../../domain/words/day.js';
import { type KnownAt, revisionKnownAt, today } from '../../../queries/moment/moment.js';
import { namedOn } from '../../../queries/moment/organizationNames.js';
import { lifeSpans } from '../../../queries/units/lifeSpans.js';
import { loadTrees } from '../../../queries/units/loadTrees.js';
import type { Table } from '../../../sheets/table.js';
import { requireOrganization } from '../../asking/requireOrganization.js';
import { sourcesOf } from '../../asking/sources.js';
import { treeReasons } from '../../asking/treeReasons.js';
import { columnsOf } from '../../printing/columns.js';
import { type Covered, coverOf } from '../../printing/sheets/cover.js';
import { lifeSpanTable } from '../../printing/sheets/unitsTable.js';
import { paint, print, printJson } from '../../printing/terminal.js';
import { coverageText } from '../../printing/texts.js';
import { treeTable } from '../../printing/treeTable.js';
import type { SheetOptions } from '../../running/sheetOptions.js';
import { withDatabase } from '../../running/withDatabase.js';
import { printTable, writeWorkbook } from '../../running/writeSheets.js';

export interface Options extends SheetOptions {
  on?: Day;
  ever?: true;
  knownAt?: KnownAt;
  json?: true;
}

interface Answer {
  covered: Covered & { coverage?: Tree['coverage'] };
  table: Table;
  /** Of the columns, those that a terminal has room for. */
  shown: readonly string[];
}

type Tree = Awaited<ReturnType<typeof loadTrees>>[number];

export async function units(code: string, options: Options): Promise<void> {
  const { json, csv, xlsx } = options;
  await withDatabase(async (db) => {
    const { covered, table, shown } = await answerTo(db, code, options);
    if (json)
      printJson({
        ...covered,
        organization: { code, name: covered.organization.name },
        units: asObjects(table),
      });
    else if (csv) await printTable(table, options);
    else if (xlsx !== undefined)
      await writeWorkbook(xlsx, coverOf(covered, await sourcesOf(db, code, covered.revision)), [table]);
    else print(inColumns(covered, only(table, shown)));
  });
}

async function answerTo(db: Kysely<Tables>, code: string, { on, ever, knownAt }: Options): Promise<Answer> {
  const found = await requireOrganization(db, code);
  const revision = await revisionKnownAt(db, found, knownAt);
  const date = on ?? today(found.timeZone);
  const organization = await namedOn(db, found, { date, revision });
  const covered = { organization, revision, citation: `${code}@${date}~${revision}` };
  if (ever) {
    const table = lifeSpanTable(await lifeSpans(db, { organization, revision }));
    return { covered, table, shown: ['id', 'from', 'until', 'displayName', 'kind', 'formerNames'] };
  }
  const [tree] = await loadTrees(db, [{ organization, date, revision }]);
  if (!tree) throw new Error('a moment has a tree, even if it is empty');
  const table = treeTable(tree, await treeReasons(db, tree.moment));
  return {
    covered: { ...covered, date, coverage: tree.coverage },
    table,
    shown: ['id', 'kind', 'from', 'until', 'path'],
  };
}

function only({ columns, rows }: Table, names: readonly string[]) {
  const places = names.map((name) => columns.findIndex((column) => column.name === name));
  const pick = <T>(line: readonly T[]) => places.flatMap((place) => line.slice(place, place + 1));
  return { columns: pick(columns), rows: rows.map(pick) };
}

const asObjects = ({ columns, rows }: Table) =>
  rows.map((row) => Object.fromEntries(columns.map(({ name }, i) => [name, row[i] ?? null])));

function inColumns(
  { organization, date, revision, citation, coverage }: Answer['covered'],
  table: ReturnType<typeof only>,
) {
  return [
    paint('bold', `${organization.name}${date === undefined ? '' : ` ${date}`}`),
    `revision ${revision}, cite as ${citation}`,
    ...(coverage === undefined ? [] : [coverageText(coverage)]),
    ...columnsOf(table),
  ].join('\n');
}
