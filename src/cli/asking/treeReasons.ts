import type { Kysely } from 'kysely';
import type { Tables } from '../../database/tables.js';
import type { UnitId } from '../../domain/words/event.js';
import type { Moment } from '../../queries/moment/moment.js';
import { askOrganization } from './askOrganization.js';
import { type StateReasonFragment, TreeReasonsDocument } from './questions/tree.generated.js';

/** For each unit of a tree: how exactly its `from` is known, and the clause and the remark of the event behind its state. */
export type TreeReasons = ReadonlyMap<UnitId, StateReasonFragment>;

export async function treeReasons(
  db: Kysely<Tables>,
  { organization, date, revision }: Moment,
): Promise<TreeReasons> {
  const variables = { code: organization.code, date, revision };
  const { asOf } = await askOrganization(db, TreeReasonsDocument, variables);
  return new Map(
    asOf.units.flatMap(({ unitId, becauseOf }) => (becauseOf.reading ? [[unitId, becauseOf.reading]] : [])),
  );
}
