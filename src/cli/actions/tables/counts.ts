import type { Kysely } from 'kysely';
import type { Tables } from '../../../database/tables.js';
import type { Day } from '../../../domain/words/day.js';
import { daysEvery, type Step } from '../../../domain/words/daySteps.js';
import { type KnownAt, revisionKnownAt, today } from '../../../queries/moment/moment.js';
import { namedOn } from '../../../queries/moment/organizationNames.js';
import { mostDays } from '../../../queries/units/counts.js';
import { askOrganization } from '../../asking/askOrganization.js';
import { ChangeDaysDocument } from '../../asking/questions/tables/changeDays.generated.js';
import { CountsDocument, type CountsOfDayFragment } from '../../asking/questions/tables/counts.generated.js';
import { requireOrganization } from '../../asking/requireOrganization.js';
import { sourcesOf } from '../../asking/sources.js';
import { columnsOf } from '../../printing/columns.js';
import { countsTable } from '../../printing/sheets/countsTable.js';
import { type Covered, coverOf } from '../../printing/sheets/cover.js';
import { paint, print, printJson } from '../../printing/terminal.js';
import type { SheetOptions } from '../../running/sheetOptions.js';
import { withDatabase } from '../../running/withDatabase.js';
import { printTable, writeWorkbook } from '../../running/writeSheets.js';

export interface Options extends SheetOptions {
  on?: Day[];
  from?: Day;
  to?: Day;
  every?: Step;
  under?: string;
  knownAt?: KnownAt;
  json?: true;
}

export async function counts(code: string, options: Options): Promise<void> {
  const { knownAt, json, csv, xlsx } = options;
  await withDatabase(async (db) => {
    const organization = await requireOrganization(db, code);
    const revision = await revisionKnownAt(db, organization, knownAt);
    const counted = await countsOf(db, code, revision, options);
    const date = counted.at(-1)?.date ?? today(organization.timeZone);
    const citation = `${code}@${date}~${revision}`;
    const covered = { organization: await namedOn(db, organization, { date, revision }), revision, citation };
    const table = countsTable(counted);
    if (json) printJson({ organization: { code, revision, citation, counts: counted } });
    else if (csv) await printTable(table, options);
    else if (xlsx !== undefined)
      await writeWorkbook(xlsx, coverOf(covered, await sourcesOf(db, code, revision)), [table]);
    else printCounts(covered, columnsOf(table));
  });
}

async function countsOf(
  db: Kysely<Tables>,
  code: string,
  revision: number,
  { on, from, to, every, under }: Options,
): Promise<CountsOfDayFragment[]> {
  const days =
    on ?? (from && to && every ? daysEvery(every, from, to) : await changeDays(db, code, revision));
  const counted: CountsOfDayFragment[] = [];
  // A unit may be absent from some of the days, not from all that are asked about together.
  const step = under === undefined ? mostDays : Math.max(1, days.length);
  for (let i = 0; i < days.length; i += step) {
    const variables = { code, on: days.slice(i, i + step), under, revision };
    counted.push(...(await askOrganization(db, CountsDocument, variables)).counts);
  }
  return counted;
}

const changeDays = async (db: Kysely<Tables>, code: string, revision: number) =>
  (await askOrganization(db, ChangeDaysDocument, { code, revision })).changeDates;

function printCounts({ organization, revision, citation }: Covered, lines: string[]): void {
  print(paint('bold', organization.name));
  print(`revision ${revision}, cite as ${citation}`);
  for (const line of lines) print(line);
}
