import type { Kysely } from 'kysely';
import type { Tables } from '../../database/tables.js';
import type { Day } from '../../domain/words/day.js';
import { formatPath } from '../../domain/words/unitRef.js';
import { badInput } from '../../userError.js';
import { askOrganization } from './askOrganization.js';
import { FindUnitDocument, type NamedUnitFragment } from './questions/findUnit.generated.js';
import { ambiguousUnit, unknownUnit } from './texts.js';

/** Finds a unit by its id, by its path on the day, or by a name that it alone ever had (with `on`: had on that day). */
export async function requireUnit(db: Kysely<Tables>, code: string, unit: string, on?: Day): Promise<string> {
  const variables = { code, unit, ref: unit, name: unit, date: on, on };
  const { unit: byId, asOf, findUnits: named } = await askOrganization(db, FindUnitDocument, variables);
  const [id] = [byId?.unitId, asOf.unit?.unitId, named.length === 1 ? named[0]?.unitId : undefined].filter(
    Boolean,
  );
  if (id !== undefined) return id;
  if (named.length > 1) throw ambiguous(unit, named);
  throw badInput(unknownUnit(unit, asOf.date));
}

function ambiguous(name: string, units: NamedUnitFragment[]): Error {
  const lines = units.map(({ unitId, states }) => {
    const paths = states.map(({ path, from, until }) => `${formatPath(path)} (${from} – ${until ?? ''})`);
    return `  ${unitId}  ${paths.join(', ')}`;
  });
  return badInput(ambiguousUnit(name, lines));
}
