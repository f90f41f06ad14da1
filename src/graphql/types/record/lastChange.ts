import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../../serving/context.js';
import { dataSourceOf } from '../../serving/dataSource.js';
import { Reorganization } from './reorganization.js';
import { Revision } from './revision.js';

@Resolver(() => Reorganization)
export class ReorganizationLastChange {
  @FieldResolver(() => Revision, {
    description:
      'The revision that last changed its title, day, status or another field of its own: the one that recorded it, rescheduled or withdrew it, or undid that.',
  })
  async lastChange(@Root() { known, since }: Reorganization, @Ctx() context: Context): Promise<Revision> {
    const key = { organization: known.organization.id, number: since };
    const row = await dataSourceOf(context, known.organization).loaders.revision.load(key);
    if (!row) throw new Error(`${known.organization.code} has no revision ${since}`);
    return new Revision(row, known);
  }
}
