import { Ctx, Field, ObjectType } from 'type-graphql';
import type { Moments } from '../../../queries/compare/between.js';
import type { PostChangeRow } from '../../../queries/compare/postChanges.js';
import type { Context } from '../../serving/context.js';
import { PostState, postOnDay } from '../duties/post.js';
import { Event } from '../record/event.js';

@ObjectType({ simpleResolvers: true, description: 'One post that differs between the two moments.' })
export class PostChange {
  constructor(
    private readonly row: PostChangeRow,
    private readonly moments: Moments,
  ) {}

  @Field(() => PostState, {
    nullable: true,
    description: 'The post at the first moment. Null: it did not exist.',
  })
  before(@Ctx() context: Context): PostState | null {
    const { from } = this.moments;
    return this.row.before ? postOnDay(context, from, this.row.before, from.date) : null;
  }

  @Field(() => PostState, {
    nullable: true,
    description: 'The post at the second moment. Null: it does not exist.',
  })
  after(@Ctx() context: Context): PostState | null {
    const { to } = this.moments;
    return this.row.after ? postOnDay(context, to, this.row.after, to.date) : null;
  }

  @Field(() => [Event], {
    description: 'The events that caused the difference, by effective day, then in the order recorded.',
  })
  events(): Event[] {
    return this.row.events.map((row) => new Event(row, this.moments.to));
  }
}
