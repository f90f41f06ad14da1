import { Arg, Ctx, Field, Int, ObjectType } from 'type-graphql';
import {
  changedHoldings,
  changedPosts,
  changedSiblings,
  changedUnits,
  type WholeDay,
} from '../../../queries/follow/changedDay.js';
import { pageOfList } from '../../../queries/follow/listPage.js';
import type { Moment } from '../../../queries/moment/moment.js';
import type { Context } from '../../serving/context.js';
import { type Connection, connect, connectionOf } from '../../types/connections.js';
import { holdingInTree } from '../../types/duties/holdingInTree.js';
import { PostState } from '../../types/duties/post.js';
import { Snapshot } from '../../types/snapshot.js';
import { unitInTree } from '../../types/units/unitOnDay.js';
import { ChangedDutyHolding, ChangedPost, ChangedSiblings, ChangedUnit } from './changedParts.js';
import { wholeDays } from './wholeDays.js';

const ChangedUnitConnection = connectionOf('ChangedUnit', () => ChangedUnit);
const ChangedSiblingsConnection = connectionOf('ChangedSiblings', () => ChangedSiblings);
const ChangedDutyHoldingConnection = connectionOf('ChangedDutyHolding', () => ChangedDutyHolding);
const ChangedPostConnection = connectionOf('ChangedPost', () => ChangedPost);

const First = () =>
  Arg('first', () => Int, {
    nullable: true,
    defaultValue: 1000,
    description: 'How many entries, 0 to 1000.',
  });
const After = () =>
  Arg('after', () => String, {
    nullable: true,
    description: 'Only entries after this cursor of the same list.',
  });

type Optional<T> = T | null | undefined;

@ObjectType({
  simpleResolvers: true,
  description:
    'What must be changed in an answer about a day to bring it to a later revision. The four lists are about different parts; an answer without duties does not need theirs. What is in no list is the same as before, apart from the revision in its id. An entry is there if any field of its own differs, `becauseOf` and overseers included, but not if only what an event says was amended.',
})
export class SnapshotChanges {
  private days?: Promise<[WholeDay, WholeDay]>;

  @Field(() => Snapshot, { description: 'The answer that was cited.' })
  readonly from: Snapshot;

  @Field(() => Snapshot, {
    description:
      'The same day at the later revision. Its citation is the one of the answer after the changes.',
  })
  readonly to: Snapshot;

  constructor(
    private readonly before: Moment,
    private readonly after: Moment,
  ) {
    this.from = new Snapshot(before);
    this.to = new Snapshot(after);
  }

  @Field(() => ChangedUnitConnection, { description: 'The units that are new, changed or gone.' })
  async units(@First() first: Optional<number>, @After() after: Optional<string>, @Ctx() context: Context) {
    const [before, now] = await this.both(context);
    const rows = changedUnits(before, now);
    const page = pageOfList(
      { name: 'changedUnits', rows, keyOf: ({ unit }) => unit },
      { first: first ?? 1000, after },
    );
    return connect(
      page,
      ({ unit, state }): ChangedUnit => ({
        unitId: unit,
        state: state ? unitInTree(now.tree, unit) : null,
      }),
    );
  }

  @Field(() => ChangedSiblingsConnection, {
    description:
      'The order of the units: of each unit, and of the top, where the list of the units directly under it differs.',
  })
  async siblings(
    @First() first: Optional<number>,
    @After() after: Optional<string>,
    @Ctx() context: Context,
  ): Promise<Connection<ChangedSiblings>> {
    const rows = changedSiblings(...(await this.both(context)));
    const list = {
      name: 'changedSiblings',
      rows,
      keyOf: ({ parent }: (typeof rows)[number]) => parent ?? '',
    };
    return connect(pageOfList(list, { first: first ?? 1000, after }), ({ parent, units }) => ({
      parentId: parent,
      unitIds: units,
    }));
  }

  @Field(() => ChangedDutyHoldingConnection, {
    description: 'The holdings of duties that are new, changed or gone.',
  })
  async duties(
    @First() first: Optional<number>,
    @After() after: Optional<string>,
    @Ctx() context: Context,
  ): Promise<Connection<ChangedDutyHolding>> {
    const [before, now] = await this.both(context);
    const rows = changedHoldings(before, now);
    const list = {
      name: 'changedDuties',
      rows,
      keyOf: ({ duty, unit }: (typeof rows)[number]) => `${duty} ${unit}`,
    };
    return connect(pageOfList(list, { first: first ?? 1000, after }), ({ duty, unit, holding }) => ({
      dutyId: duty,
      holderId: unit,
      holding: holding ? holdingInTree(now.tree, holding) : null,
    }));
  }

  @Field(() => ChangedPostConnection, { description: 'The posts that are new, changed or gone.' })
  async posts(
    @First() first: Optional<number>,
    @After() after: Optional<string>,
    @Ctx() context: Context,
  ): Promise<Connection<ChangedPost>> {
    const [before, now] = await this.both(context);
    const rows = changedPosts(before, now);
    const page = pageOfList(
      { name: 'changedPosts', rows, keyOf: ({ post }) => post },
      { first: first ?? 1000, after },
    );
    return connect(page, ({ post, state }) => ({
      postId: post,
      state: state ? new PostState(state, this.after, () => unitInTree(now.tree, state.unit)) : null,
    }));
  }

  /** Read once for all lists. */
  private both(context: Context): Promise<[WholeDay, WholeDay]> {
    this.days ??= wholeDays(context, this.before, this.after);
    return this.days;
  }
}
