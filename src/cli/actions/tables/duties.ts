import type { Day } from '../../../domain/words/day.js';
import { formatPath } from '../../../domain/words/unitRef.js';
import { type KnownAt, revisionKnownAt, today } from '../../../queries/moment/moment.js';
import { namedOn } from '../../../queries/moment/organizationNames.js';
import { askOrganization } from '../../asking/askOrganization.js';
import { dutiesOutside } from '../../asking/dutiesOutside.js';
import {
  type DutiesOnDayFragment,
  HeldDutiesDocument,
} from '../../asking/questions/tables/heldDuties.generated.js';
import type { DutyOutsideFragment } from '../../asking/questions/tables/heldOutside.generated.js';
import { requireOrganization } from '../../asking/requireOrganization.js';
import { sourcesOf } from '../../asking/sources.js';
import { dutyTexts } from '../../printing/duty/texts.js';
import { coverOf } from '../../printing/sheets/cover.js';
import { dutiesTable } from '../../printing/sheets/dutiesTable.js';
import { paint, print, printJson } from '../../printing/terminal.js';
import { coverageText } from '../../printing/texts.js';
import type { SheetOptions } from '../../running/sheetOptions.js';
import { withDatabase } from '../../running/withDatabase.js';
import { printTable, writeWorkbook } from '../../running/writeSheets.js';

export interface Options extends SheetOptions {
  on?: Day;
  knownAt?: KnownAt;
  json?: true;
}

export async function duties(code: string, options: Options): Promise<void> {
  const { on, knownAt, json, csv, xlsx } = options;
  await withDatabase(async (db) => {
    const found = await requireOrganization(db, code);
    const revision = await revisionKnownAt(db, found, knownAt);
    const date = on ?? today(found.timeZone);
    const organization = await namedOn(db, found, { date, revision });
    const { asOf } = await askOrganization(db, HeldDutiesDocument, { code, date, revision });
    const outside = await dutiesOutside(db, { organization, date, revision });
    const table = dutiesTable(asOf.duties, outside);
    if (json) printJson({ organization: { code, name: organization.name, asOf, outside } });
    else if (csv) await printTable(table, options);
    else if (xlsx !== undefined)
      await writeWorkbook(xlsx, coverOf({ organization, ...asOf }, await sourcesOf(db, code, revision)), [
        table,
      ]);
    else printDuties(organization.name, asOf, outside);
  });
}

/** A duty below its holder: the holder's path is long, and often the same for many. */
function printDuties(
  name: string,
  { date, revision, citation, coverage, duties }: DutiesOnDayFragment['asOf'],
  outside: readonly DutyOutsideFragment[],
) {
  print(paint('bold', `${name} ${date}`));
  print(`revision ${revision}, cite as ${citation}`);
  print(coverageText(coverage));
  let last = '';
  for (const { duty, holder } of duties) {
    if (holder.unitId !== last) print(`${formatPath(holder.path)} ${paint('dim', holder.unitId)}`);
    print(`  ${duty.name} ${paint('dim', duty.dutyId)}`);
    last = holder.unitId;
  }
  for (const { body, transfer } of outside) {
    print(dutyTexts.outside(body));
    print(`  ${transfer.duty?.name} ${paint('dim', transfer.duty?.dutyId ?? '')}`);
  }
}
