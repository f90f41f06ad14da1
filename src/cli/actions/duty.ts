import type { Day } from '../../domain/words/day.js';
import { today } from '../../queries/moment/moment.js';
import { badInput } from '../../userError.js';
import { askOrganization } from '../asking/askOrganization.js';
import { DutiesDocument } from '../asking/questions/duties.generated.js';
import { DutiesOfUnitDocument } from '../asking/questions/dutiesOfUnit.generated.js';
import { requireOrganization } from '../asking/requireOrganization.js';
import { requireUnit } from '../asking/requireUnit.js';
import { printDuty } from '../printing/duty/printDuty.js';
import { printUnitDuties } from '../printing/duty/printUnitDuties.js';
import { printJson } from '../printing/terminal.js';
import { withDatabase } from '../running/withDatabase.js';
import { noDuty } from './texts.js';

export interface Options {
  on?: Day;
  unit?: string;
  below?: boolean;
  json?: true;
}

export async function showDuties(code: string, name: string, { on, json }: Options): Promise<void> {
  const organization = await withDatabase(async (db) => {
    const { timeZone } = await requireOrganization(db, code);
    return askOrganization(db, DutiesDocument, { code, name, date: on ?? today(timeZone) });
  });
  const { findDuties, asOf } = organization;
  if (findDuties.length === 0) throw badInput(noDuty(name));
  if (json) return printJson({ organization });
  for (const duty of findDuties) printDuty(duty, asOf);
}

export async function showUnit(
  code: string,
  ref: string,
  { on, below = false, json }: Options,
): Promise<void> {
  const organization = await withDatabase(async (db) => {
    const found = await requireOrganization(db, code);
    const unit = await requireUnit(db, found, ref, on);
    const variables = { code, unit, date: on ?? today(found.timeZone), includeBelow: below };
    return askOrganization(db, DutiesOfUnitDocument, variables);
  });
  if (json) return printJson({ organization });
  if (!organization.unit) throw new Error(`The unit “${ref}” was found a moment ago.`);
  printUnitDuties(organization.unit, organization.asOf);
}
