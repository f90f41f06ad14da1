import type { Kysely } from 'kysely';
import type { Tables } from '../../database/tables.js';
import type { UnitId } from '../../domain/words/event.js';
import { formatPath } from '../../domain/words/unitRef.js';
import { askOrganization } from './askOrganization.js';
import { NamedUnitDocument } from './questions/namedUnit.generated.js';

/** A line for each unit, with its id and its paths, from which somebody chooses one. */
export async function describeUnits(
  db: Kysely<Tables>,
  code: string,
  units: readonly UnitId[],
): Promise<string[]> {
  const lines: string[] = [];
  for (const id of units) {
    const { unit } = await askOrganization(db, NamedUnitDocument, { code, unit: id });
    const states = unit?.states ?? [];
    const paths = states.map(({ path, from, until }) => `${formatPath(path)} (${from} – ${until ?? ''})`);
    lines.push(`  ${id}  ${paths.join(', ')}`);
  }
  return lines;
}
