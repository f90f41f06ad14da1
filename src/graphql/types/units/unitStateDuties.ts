import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../../serving/context.js';
import { dataSourceOf } from '../../serving/dataSource.js';
import { DutyHolding } from '../duties/duty.js';
import { PostState } from '../duties/post.js';
import { fromTree } from './shownOn.js';
import { UnitState } from './unitState.js';

/** The duties and posts of a unit on the day on which it is shown. */
@Resolver(() => UnitState)
export class UnitStateDuties {
  @FieldResolver(() => [DutyHolding], { description: 'The duties (事務) that it holds on that day.' })
  async duties(@Root() state: UnitState, @Ctx() context: Context): Promise<DutyHolding[]> {
    const rows = await dataSourceOf(context, state.known.organization).loaders.dutiesOfUnit.load(state.key);
    return rows.map((row) => new DutyHolding(row, state.known, () => state));
  }

  @FieldResolver(() => [PostState], { description: 'The posts (職) that belong to it on that day.' })
  async posts(@Root() state: UnitState, @Ctx() context: Context): Promise<PostState[]> {
    const rows = await dataSourceOf(context, state.known.organization).loaders.postsOfUnit.load(state.key);
    return rows.map((row) => new PostState(row, state.known, () => state));
  }

  @FieldResolver(() => [PostState], {
    description:
      'The posts that oversee it on that day. Several oversee it jointly, such as both deputy mayors.',
  })
  async overseers(@Root() state: UnitState, @Ctx() context: Context): Promise<PostState[]> {
    const rows = await dataSourceOf(context, state.known.organization).loaders.overseersOfUnit.load(
      state.key,
    );
    return rows.map((row) => new PostState(row, state.known, () => state.onSameDay(row.unit, fromTree)));
  }
}
