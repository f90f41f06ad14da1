import { Arg, Ctx, ID, Int, Query, Resolver } from 'type-graphql';
import { organizationByCode, organizationPage } from '../queries/organizations.js';
import { type Connection, connect, OrganizationConnection } from './connections.js';
import type { Context } from './context.js';
import { Organization } from './organization.js';
import { AfterArg } from './pageArguments.js';

/** Where every question begins. */
@Resolver()
export class QueryRoot {
  @Query(() => Organization, {
    nullable: true,
    description: 'One organization. Null: none is registered under this code.',
  })
  async organization(
    @Arg('code', () => ID, { description: 'Its code, such as 102041.' }) code: string,
    @Ctx() { db }: Context,
  ): Promise<Organization | null> {
    const row = await organizationByCode(db, code);
    return row ? new Organization(row) : null;
  }

  @Query(() => OrganizationConnection, { description: 'The registered organizations, by code.' })
  async organizations(
    @Arg('search', () => String, {
      nullable: true,
      description: 'Only those whose name or code contains this, whatever the case and width of its letters.',
    })
    search: string | null | undefined,
    @Arg('first', () => Int, { nullable: true, defaultValue: 50, description: 'How many, 0 to 1000.' })
    first: number | null,
    @AfterArg() after: string | null | undefined,
    @Ctx() { db }: Context,
  ): Promise<Connection<Organization>> {
    return connect(await organizationPage(db, { search, first, after }), (row) => new Organization(row));
  }
}
