import { Ctx, Field, ObjectType } from 'type-graphql';
import type { Moments } from '../../../queries/compare/between.js';
import type { PostChangeRow } from '../../../queries/compare/postChanges.js';
import type { Context } from '../../serving/context.js';
import { Event } from '../event.js';
import { PostState, showPost } from '../post.js';

@ObjectType({ simpleResolvers: true, description: 'One post that differs between the two moments.' })
export class PostChange {
  constructor(
    private readonly row: PostChangeRow,
    private readonly moments: Moments,
  ) {}

  @Field(() => PostState, { nullable: true, description: 'At the first moment. Null: there was none.' })
  before(@Ctx() context: Context): PostState | null {
    const { from } = this.moments;
    return this.row.before ? showPost(context, from, this.row.before, from.date) : null;
  }

  @Field(() => PostState, { nullable: true, description: 'At the second moment. Null: there is none.' })
  after(@Ctx() context: Context): PostState | null {
    const { to } = this.moments;
    return this.row.after ? showPost(context, to, this.row.after, to.date) : null;
  }

  @Field(() => [Event], {
    description: 'The events that made the difference, by effective day, then as recorded.',
  })
  events(): Event[] {
    return this.row.events.map((row) => new Event(row, this.moments.to));
  }
}
