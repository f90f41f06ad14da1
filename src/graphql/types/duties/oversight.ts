import { Ctx, Field, ObjectType } from 'type-graphql';
import type { OversightRow } from '../../../queries/duties/postsOfUnits.js';
import type { KnownOrganization } from '../../../queries/moment/moment.js';
import { LocalDate } from '../../scalars/scalars.js';
import type { Context } from '../../serving/context.js';
import { dataSourceOf } from '../../serving/dataSource.js';
import { Event } from '../record/event.js';
import { eventById } from '../record/eventById.js';
import { PostState, postOnDay } from './post.js';

@ObjectType({
  simpleResolvers: true,
  description: 'The same posts oversee one unit over one period.',
})
export class Oversight {
  @Field(() => LocalDate, {
    nullable: true,
    description:
      "The first day, inclusive. If it is the baseline's day, the oversight is known from that day on and may have begun earlier.",
  })
  readonly from: string;

  @Field(() => LocalDate, {
    nullable: true,
    description:
      'The day on which it has ended, exclusive: its last day is the day before. Null: no end is known.',
  })
  readonly until: string | null;

  constructor(
    private readonly row: OversightRow,
    private readonly known: KnownOrganization,
  ) {
    this.from = row.from;
    this.until = row.until;
  }

  @Field(() => [PostState], {
    description:
      'The posts as they are on the first day, in the order given. Several oversee the unit jointly.',
  })
  async posts(@Ctx() context: Context): Promise<PostState[]> {
    const { organization, revision, posts, from } = this.row;
    const { loaders } = dataSourceOf(context, this.known.organization);
    const lives = await Promise.all(
      posts.map((post) => loaders.statesOfPost.load({ organization, post, revision })),
    );
    return lives.flatMap((states) => {
      const state = states.find((one) => one.from <= from && (one.until === null || from < one.until));
      return state ? [postOnDay(context, this.known, state, from)] : [];
    });
  }

  @Field(() => Event, { description: 'The event that set these posts, or ended the other ones.' })
  event(@Ctx() context: Context): Promise<Event> {
    return eventById(context, this.known, this.row.because);
  }
}
