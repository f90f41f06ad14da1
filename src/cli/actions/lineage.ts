import type { Day } from '../../domain/words/day.js';
import { today } from '../../queries/moment/moment.js';
import { askOrganization } from '../asking/askOrganization.js';
import { LineageDocument } from '../asking/questions/lineage.generated.js';
import { requireOrganization } from '../asking/requireOrganization.js';
import { requireUnit } from '../asking/requireUnit.js';
import { drawLineage } from '../printing/lineage/drawLineage.js';
import { print, printJson } from '../printing/terminal.js';
import { withDatabase } from '../running/withDatabase.js';

const directions = { both: 'BOTH', backward: 'BACKWARD', forward: 'FORWARD' } as const;

export interface Options {
  on?: Day;
  direction: keyof typeof directions;
  until?: Day;
  json?: true;
}

export async function lineage(
  code: string,
  ref: string,
  { on, direction, until, json }: Options,
): Promise<void> {
  const { date, organization } = await withDatabase(async (db) => {
    const found = await requireOrganization(db, code);
    const unit = await requireUnit(db, found, ref, on);
    const date = on ?? today(found.timeZone);
    const variables = { code, unit, date, direction: directions[direction], until };
    return { date, organization: await askOrganization(db, LineageDocument, variables) };
  });
  if (json) return printJson({ organization });
  if (!organization.unit) throw new Error(`The unit “${ref}” was found a moment ago.`);
  for (const line of drawLineage(organization.unit, direction, date)) print(line);
}
