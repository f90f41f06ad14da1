import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { holdingsBelow } from '../../../queries/duties/below.js';
import { momentKey } from '../../../queries/moment/moment.js';
import type { Context } from '../../serving/context.js';
import { dataSourceOf } from '../../serving/dataSource.js';
import { DutyHolding } from '../duties/dutyHolding.js';
import { holdingInTree } from '../duties/holdingInTree.js';
import { PostState } from '../duties/post.js';
import { unitBeside } from './unitOnDay.js';
import { UnitState } from './unitState.js';

/** The duties and posts of a unit on the day on which it is shown. */
@Resolver(() => UnitState)
export class UnitStateDuties {
  @FieldResolver(() => [DutyHolding], {
    description:
      'The duties (事務) that it holds on that day, since the oldest holding. With `includeBelow` also those of all units below it on that day: by their holders in the order of the establishment (建制順), its own first, then by name.',
  })
  async duties(
    @Root() state: UnitState,
    @Arg('includeBelow', () => Boolean, {
      nullable: true,
      defaultValue: false,
      description: 'Also the duties of all units below it; `holder` says which unit holds each.',
    })
    includeBelow: boolean | null,
    @Ctx() context: Context,
  ): Promise<DutyHolding[]> {
    if (includeBelow) return dutiesBelow(state, context);
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
    return rows.map(
      (row) =>
        new PostState(row, state.known, () =>
          row.unit === null ? null : unitBeside(context, state, row.unit),
        ),
    );
  }
}

async function dutiesBelow(state: UnitState, context: Context): Promise<DutyHolding[]> {
  const { organization, revision } = state.known;
  const { loaders } = dataSourceOf(context, organization);
  const [tree, byUnit] = await Promise.all([
    state.tree(),
    loaders.holdingsByUnitOn.load(momentKey({ organization, revision, date: state.key.date })),
  ]);
  const rows = holdingsBelow(tree, byUnit, state.unitId);
  // Counted before objects are made of them, as the loaders do it.
  context.bounds?.allowance.take(rows.length);
  return rows.map((row) => holdingInTree(tree, row));
}
