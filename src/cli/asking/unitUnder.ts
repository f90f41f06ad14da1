import type { Kysely } from 'kysely';
import type { Tables } from '../../database/tables.js';
import type { UnitId } from '../../domain/words/event.js';
import type { Moment } from '../../queries/moment/moment.js';
import { loadTrees } from '../../queries/units/loadTrees.js';
import { unitByRef } from '../../queries/units/tree.js';
import { unitsCalled } from '../../queries/units/unitsCalled.js';
import { theOnlyOne } from './requireUnit.js';

/**
 * The unit that limits a comparison: by its id or path on the second day, then on the first; or by what it was called on
 * the second day, then on the first, then ever. Undefined: neither day has it.
 */
export async function unitUnder(
  db: Kysely<Tables>,
  [from, to]: [Moment, Moment],
  text: string,
): Promise<UnitId | undefined> {
  const trees = await loadTrees(db, [to, from]);
  for (const tree of trees) {
    const found = unitByRef(tree, text);
    if (found) return found.unit;
  }
  const { code, id } = to.organization;
  const ways = [
    { revision: to.revision, on: to.date },
    { revision: from.revision, on: from.date },
    { revision: to.revision },
  ];
  for (const way of ways) {
    const called = await unitsCalled(db, id, text, way);
    const compared = called.filter((unit) => trees.some(({ states }) => states.has(unit)));
    const only = await theOnlyOne(db, code, text, compared);
    if (only !== undefined) return only;
  }
  return undefined;
}
