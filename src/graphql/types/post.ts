import { Ctx, Field, ID, ObjectType } from 'type-graphql';
import type { PostStateRow } from '../../queries/duties/posts.js';
import { type Known, type KnownAt, KnownAtArg, revisionAt } from '../inputs/knownAt.js';
import { LocalDate } from '../scalars/scalars.js';
import type { Context } from '../serving/context.js';
import { sourceOf } from '../serving/source.js';
import { Event } from './event.js';
import { eventOf } from './eventOf.js';
import { showUnit } from './showUnit.js';
import { type MaybeLater, UnitState } from './unitState.js';

@ObjectType({
  simpleResolvers: true,
  description:
    'A post (職) through its whole life: it keeps its id when its name, rank, unit or duties change.',
})
export class Post {
  @Field(() => ID, { description: 'Unique among all organizations, and never given again.' })
  readonly id: string;

  constructor(
    id: string,
    private readonly known: Known,
  ) {
    this.id = id;
  }

  @Field(() => [PostState], {
    description: 'Everything it has been, oldest first: each state as on its own first day.',
  })
  async states(
    @KnownAtArg() knownAt: KnownAt | null | undefined,
    @Ctx() context: Context,
  ): Promise<PostState[]> {
    const revision = await revisionAt(context, this.known, knownAt);
    const { id: organization } = this.known.organization;
    const rows = await sourceOf(context, this.known.organization).loaders.statesOfPost.load({
      organization,
      post: this.id,
      revision,
    });
    return rows.map((row) => showPost(context, this.known, row, row.from));
  }
}

@ObjectType({
  simpleResolvers: true,
  description:
    'One post as it was over one period. Reached outside a Snapshot, it is shown as on its own first day.',
})
export class PostState {
  @Field(() => String, { description: 'What it is called.' })
  readonly name: string;

  @Field(() => String, {
    nullable: true,
    description: 'Its rank as the source prints it, such as 部長級. Null: none is known.',
  })
  readonly rank: string | null;

  @Field(() => [String], { description: 'What the post itself is responsible for.' })
  readonly duties: string[];

  @Field(() => LocalDate, {
    nullable: true,
    description:
      "The first day of this state. The baseline's day means that it is known from there on; it may be older.",
  })
  readonly from: string;

  @Field(() => LocalDate, {
    nullable: true,
    description: 'The day on which this state no longer holds. Null: no end is known.',
  })
  readonly until: string | null;

  /** `unitShown`: the unit it belongs to, on the day on which the post is shown. */
  constructor(
    private readonly row: PostStateRow,
    private readonly known: Known,
    private readonly unitShown: () => MaybeLater<UnitState | null>,
  ) {
    this.name = row.name;
    this.rank = row.rank;
    this.duties = row.duties;
    this.from = row.from;
    this.until = row.until;
  }

  @Field(() => Post, { description: 'The post through its whole life.' })
  get post(): Post {
    return new Post(this.row.post, this.known);
  }

  @Field(() => UnitState, {
    nullable: true,
    description: 'The unit it belongs to. Null: it belongs to none, or its unit has ended.',
  })
  get unit(): MaybeLater<UnitState | null> {
    return this.unitShown();
  }

  @Field(() => Event, { description: 'The event that made it so.' })
  event(@Ctx() context: Context): Promise<Event> {
    return eventOf(context, this.known, this.row.because);
  }
}

/** A post on a day, its unit shown on that day too. */
export function showPost(context: Context, known: Known, row: PostStateRow, date: string): PostState {
  const { unit, revision } = row;
  return new PostState(row, known, () =>
    unit === null ? null : showUnit(context, known, { unit, date, revision }),
  );
}
