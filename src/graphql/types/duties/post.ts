import { Ctx, Field, ID, ObjectType } from 'type-graphql';
import type { PostStateRow } from '../../../queries/duties/posts.js';
import { idOf } from '../../../queries/moment/ids.js';
import type { KnownOrganization } from '../../../queries/moment/moment.js';
import { type KnownAt, KnownAtArg, knownThrough } from '../../inputs/knownAt.js';
import { LocalDate } from '../../scalars/scalars.js';
import type { Context } from '../../serving/context.js';
import { dataSourceOf } from '../../serving/dataSource.js';
import { LASTING_NAME, Node } from '../node.js';
import { STATE_FROM, STATE_UNTIL } from '../period.js';
import { Event } from '../record/event.js';
import { eventById } from '../record/eventById.js';
import type { MaybeLater } from '../units/shownOn.js';
import { unitOnDay } from '../units/unitOnDay.js';
import { UnitState } from '../units/unitState.js';

@ObjectType({
  simpleResolvers: true,
  implements: Node,
  description:
    'A post (職) through its whole life. It keeps its postId when its name, rank, unit or duties change.',
})
export class Post implements Node {
  @Field(() => ID, { description: LASTING_NAME })
  readonly postId: string;

  constructor(
    postId: string,
    readonly known: KnownOrganization,
  ) {
    this.postId = postId;
  }

  @Field(() => ID, { description: 'Its address at the revision at which it is known, such as 102041:p3~2.' })
  get id(): string {
    return idOf(this.known, this.postId);
  }

  @Field(() => [PostState], {
    description: 'All its states, oldest first, each shown on its own first day.',
  })
  async states(
    @KnownAtArg() knownAt: KnownAt | null | undefined,
    @Ctx() context: Context,
  ): Promise<PostState[]> {
    const known = await knownThrough(context, this.known, knownAt);
    const { organization, revision } = known;
    const { loaders } = dataSourceOf(context, organization);
    const key = { organization: organization.id, post: this.postId, revision };
    const rows = await loaders.statesOfPost.load(key);
    return rows.map((row) => postOnDay(context, known, row, row.from));
  }
}

@ObjectType({
  simpleResolvers: true,
  description:
    'One post as it was over one period. Outside a Snapshot, its unit is shown on the first day of the state.',
})
export class PostState {
  @Field(() => String, { description: 'Its name.' })
  readonly name: string;

  @Field(() => String, {
    nullable: true,
    description: 'Its rank as the source prints it, such as 部長級. Null: none is known.',
  })
  readonly rank: string | null;

  @Field(() => [String], { description: 'What the post itself is responsible for, in words.' })
  readonly duties: string[];

  @Field(() => LocalDate, {
    nullable: true,
    description: STATE_FROM,
  })
  readonly from: string;

  @Field(() => LocalDate, {
    nullable: true,
    description: STATE_UNTIL,
  })
  readonly until: string | null;

  /** `unitShown`: the unit that it belongs to, on the day on which the post is shown. */
  constructor(
    private readonly row: PostStateRow,
    private readonly known: KnownOrganization,
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
    description:
      'The unit that it belongs to. Null: it belongs to the organization as a whole, or its unit has ended.',
  })
  get unit(): MaybeLater<UnitState | null> {
    return this.unitShown();
  }

  @Field(() => Event, { description: 'The event that caused this state.' })
  event(@Ctx() context: Context): Promise<Event> {
    return eventById(context, this.known, this.row.because);
  }
}

/** A post shown on a day, with its unit on that day. */
export function postOnDay(
  context: Context,
  known: KnownOrganization,
  row: PostStateRow,
  date: string,
): PostState {
  const { unit } = row;
  return new PostState(row, known, () => (unit === null ? null : unitOnDay(context, known, unit, date)));
}
