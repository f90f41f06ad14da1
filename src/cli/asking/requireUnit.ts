/** Which unit somebody means. */
import type { Kysely } from 'kysely';
import type { Tables } from '../../database/tables.js';
import type { Day } from '../../domain/words/day.js';
import { formatPath } from '../../domain/words/unitRef.js';
import { badInput } from '../../userError.js';
import { askOrganization } from './askOrganization.js';
import { FindUnitDocument, type NamedUnitFragment } from './questions/findUnit.generated.js';

/** By id; by its path on the day; by any name it ever bore (or bore on the day), if no other unit did. */
export async function requireUnit(db: Kysely<Tables>, code: string, unit: string, on?: Day): Promise<string> {
  const variables = { code, unit, ref: unit, name: unit, date: on, on };
  const { unit: byId, asOf, findUnits: named } = await askOrganization(db, FindUnitDocument, variables);
  const [id] = [byId?.id, asOf.unit?.unitId, named.length === 1 ? named[0]?.id : undefined].filter(Boolean);
  if (id !== undefined) return id;
  if (named.length > 1) throw ambiguous(unit, named);
  throw badInput(
    `「${unit}」という組織単位は見つかりません。ID、${asOf.date} の経路(企画部/企画調整課 など)、または名称の全体を指定してください。`,
    `There is no unit "${unit}": give an id, a path of ${asOf.date} such as 企画部/企画調整課, or a whole name.`,
  );
}

function ambiguous(name: string, units: NamedUnitFragment[]): Error {
  const list = units.map(({ id, states }) => {
    const borne = states.map(({ path, from, until }) => `${formatPath(path)} (${from} – ${until ?? ''})`);
    return `  ${id}  ${borne.join(', ')}`;
  });
  return badInput(
    `「${name}」という名称の組織単位は${units.length}あります。次のいずれかの ID を指定してください。`,
    `There are ${units.length} units of the name "${name}". Give the id of one of these:\n${list.join('\n')}`,
  );
}
