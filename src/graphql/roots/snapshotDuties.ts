import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { UnitId } from '../../domain/words/event.js';
import { momentKey } from '../../queries/moment/moment.js';
import { inOrderOfUnits } from '../../queries/units/tree.js';
import type { Context } from '../serving/context.js';
import { dataSourceOf } from '../serving/dataSource.js';
import { DutyHolding } from '../types/duties/dutyHolding.js';
import { holdingInTree } from '../types/duties/holdingInTree.js';
import { PostState } from '../types/duties/post.js';
import { Snapshot } from '../types/snapshot.js';
import { unitInTree } from '../types/units/unitOnDay.js';

/** The duties and posts of an organization on one day. */
@Resolver(() => Snapshot)
export class SnapshotDuties {
  @FieldResolver(() => [DutyHolding], {
    description:
      'Which unit holds which duty (事務) on this day, in the order of the establishment (建制順) of the holders.',
  })
  async duties(@Root() { moment }: Snapshot, @Ctx() context: Context): Promise<DutyHolding[]> {
    const { loaders } = dataSourceOf(context, moment.organization);
    const [tree, rows] = await Promise.all([
      loaders.tree.load(moment),
      loaders.holdingsOn.load(momentKey(moment)),
    ]);
    return inOrderOfUnits(tree, rows).map((row) => holdingInTree(tree, row));
  }

  @FieldResolver(() => [PostState], {
    description: 'All posts (職) on this day, in the order in which they were created.',
  })
  async posts(@Root() { moment }: Snapshot, @Ctx() context: Context): Promise<PostState[]> {
    const { loaders } = dataSourceOf(context, moment.organization);
    const rows = await loaders.postsOn.load(momentKey(moment));
    const unitOf = async (unit: UnitId) => unitInTree(await loaders.tree.load(moment), unit);
    return rows.map((row) => new PostState(row, moment, () => (row.unit === null ? null : unitOf(row.unit))));
  }
}
