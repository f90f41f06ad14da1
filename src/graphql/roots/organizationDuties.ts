import { Arg, Ctx, FieldResolver, ID, Int, Resolver, Root } from 'type-graphql';
import { findDuties } from '../../queries/duties/duties.js';
import { findPosts } from '../../queries/duties/posts.js';
import { lastingNameIn } from '../../queries/moment/ids.js';
import type { Context } from '../serving/context.js';
import { Duty } from '../types/duties/duty.js';
import { Post } from '../types/duties/post.js';
import { Organization } from '../types/organization.js';

const partOfName = 'Any part of a name, whatever the case and width of its letters. An empty text finds all.';

const FirstArg = () =>
  Arg('first', () => Int, { nullable: true, description: 'How many at most, 0 to 1000. Absent: all.' });

/** The duties and posts of an organization. */
@Resolver(() => Organization)
export class OrganizationDuties {
  @FieldResolver(() => Duty, {
    nullable: true,
    description: 'One duty. Null: the organization never had a duty with this id.',
  })
  async duty(
    @Root() { row, known }: Organization,
    @Arg('id', () => ID, { description: 'The id of the duty, in either form.' }) id: string,
    @Ctx() { loaders }: Context,
  ): Promise<Duty | null> {
    const key = { organization: row.id, id: lastingNameIn(row, id), revision: row.revision };
    const found = await loaders.duty.load(key);
    return found ? new Duty(found, known) : null;
  }

  @FieldResolver(() => [Duty], {
    description: 'The duties whose name contains this text, in the order in which they became known.',
  })
  async findDuties(
    @Root() { row, known }: Organization,
    @Arg('name', () => String, { description: partOfName }) name: string,
    @FirstArg() first: number | null | undefined,
    @Ctx() { db }: Context,
  ): Promise<Duty[]> {
    const found = await findDuties(db, row.id, name, row.revision, first);
    return found.map((duty) => new Duty(duty, known));
  }

  @FieldResolver(() => [Post], {
    description:
      'The posts that have or ever had a name which contains this text, ordered by the day on which they first had it.',
  })
  async findPosts(
    @Root() { row, known }: Organization,
    @Arg('name', () => String, { description: partOfName }) name: string,
    @FirstArg() first: number | null | undefined,
    @Ctx() { db }: Context,
  ): Promise<Post[]> {
    const found = await findPosts(db, row.id, name, row.revision, first);
    return found.map((post) => new Post(post, known));
  }

  @FieldResolver(() => Post, {
    nullable: true,
    description: 'One post. Null: the organization never had a post with this id.',
  })
  async post(
    @Root() { row, known }: Organization,
    @Arg('id', () => ID, { description: 'The id of the post, in either form.' }) id: string,
    @Ctx() { loaders }: Context,
  ): Promise<Post | null> {
    const post = lastingNameIn(row, id);
    const exists = await loaders.postExists.load({ organization: row.id, post, revision: row.revision });
    return exists ? new Post(post, known) : null;
  }
}
