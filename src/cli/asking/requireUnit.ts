import type { Kysely } from 'kysely';
import type { Tables } from '../../database/tables.js';
import type { Day } from '../../domain/words/day.js';
import type { UnitId } from '../../domain/words/event.js';
import type { Organization } from '../../queries/moment/organizations.js';
import { searchUnits } from '../../queries/search/searchUnits.js';
import { unitsCalled } from '../../queries/units/unitsCalled.js';
import { badInput } from '../../userError.js';
import { askOrganization } from './askOrganization.js';
import { describeUnits } from './describeUnits.js';
import { FindUnitDocument } from './questions/findUnit.generated.js';
import { ambiguousUnit, unknownUnit } from './texts.js';

/** How many units are listed for somebody whose text fits several, or none exactly. */
const mostListed = 10;

/**
 * Finds a unit by its id, by its path on the day (absent: today), or by what it alone was ever called (with `on`: on
 * that day).
 */
export async function requireUnit(
  db: Kysely<Tables>,
  organization: Organization,
  text: string,
  on?: Day,
): Promise<UnitId> {
  const { code, revision } = organization;
  const variables = { code, unit: text, ref: text, date: on };
  const { unit: byId, asOf } = await askOrganization(db, FindUnitDocument, variables);
  const id = byId?.unitId ?? asOf.unit?.unitId;
  if (id !== undefined) return id;
  const called = await unitsCalled(db, organization.id, text, { revision, on });
  const only = await theOnlyOne(db, code, text, called);
  if (only !== undefined) return only;
  throw badInput(unknownUnit(text, asOf.date, await similarTo(db, code, text)));
}

/** The unit of a list that should have one; undefined: it has none. Several are refused, with their ids and paths. */
export async function theOnlyOne(
  db: Kysely<Tables>,
  code: string,
  text: string,
  units: readonly UnitId[],
): Promise<UnitId | undefined> {
  if (units.length <= 1) return units[0];
  const lines = await describeUnits(db, code, units.slice(0, mostListed));
  throw badInput(ambiguousUnit(text, units.length, lines));
}

/** The units with the text in a name that they have or had. */
async function similarTo(db: Kysely<Tables>, organization: string, text: string): Promise<string[]> {
  if (text.trim() === '') return [];
  const { edges } = await searchUnits(db, { text, organization }, { first: mostListed }, 'ALL');
  return describeUnits(
    db,
    organization,
    edges.map(({ node }) => node.unit),
  );
}
