import { Arg, Ctx, ID, Int, Query, Resolver } from 'type-graphql';
import { momentCited } from '../../queries/moment/citation.js';
import { organizationByCode, organizationPage } from '../../queries/moment/organizations.js';
import { AfterArg } from '../inputs/pageArguments.js';
import type { Context } from '../serving/context.js';
import { type Connection, connect, OrganizationConnection } from '../types/connections.js';
import { Organization } from '../types/organization.js';
import { Snapshot } from '../types/snapshot.js';

/** The root fields of questions. */
@Resolver()
export class QueryRoot {
  @Query(() => Organization, {
    nullable: true,
    description:
      'One organization. Null: no organization that the caller may read is registered under this code.',
  })
  async organization(
    @Arg('code', () => ID, { description: 'Its code, such as 102041.' }) code: string,
    @Ctx() { db, readable }: Context,
  ): Promise<Organization | null> {
    const row = await organizationByCode(db, code, readable);
    return row ? new Organization(row) : null;
  }

  @Query(() => OrganizationConnection, {
    description: 'The registered organizations that the caller may read, ordered by code.',
  })
  async organizations(
    @Arg('search', () => String, {
      nullable: true,
      description:
        'Only organizations whose name or code contains this text, whatever the case and width of its letters.',
    })
    search: string | null | undefined,
    @Arg('first', () => Int, {
      nullable: true,
      defaultValue: 50,
      description: 'How many entries, 0 to 1000.',
    })
    first: number | null,
    @AfterArg() after: string | null | undefined,
    @Ctx() { db, readable }: Context,
  ): Promise<Connection<Organization>> {
    const page = await organizationPage(db, { search, first, after }, readable);
    return connect(page, (row) => new Organization(row));
  }

  @Query(() => Snapshot, {
    nullable: true,
    description:
      'The snapshot that a citation names: always the same answer as when it was cited. Refused with BAD_USER_INPUT: a text that is not a citation, an organization that is not registered, a revision above its newest.',
  })
  async cited(
    @Arg('citation', () => String, {
      description:
        'organization@date~revision, as Snapshot.citation returns it, such as 102041@2026-04-01~2.',
    })
    citation: string,
    @Ctx() { db, readable }: Context,
  ): Promise<Snapshot> {
    return new Snapshot(await momentCited(db, citation, readable));
  }
}
