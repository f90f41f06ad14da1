import { Arg, Ctx, ID, Int, Query, Resolver } from 'type-graphql';
import { momentCited } from '../../queries/moment/citation.js';
import { organizationByCode, organizationPage } from '../../queries/moment/organizations.js';
import { AfterArg } from '../inputs/pageArguments.js';
import type { Context } from '../serving/context.js';
import { type Connection, connect, OrganizationConnection } from '../types/connections.js';
import { Organization } from '../types/organization.js';
import { Snapshot } from '../types/snapshot.js';

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

  @Query(() => Snapshot, {
    nullable: true,
    description:
      'Asks a cited snapshot again: the same answer, for ever. BAD_USER_INPUT where the citation is none, names an organization that is not registered, or a revision above its newest.',
  })
  async cited(
    @Arg('citation', () => String, {
      description: 'organization@date~revision, as Snapshot.citation gives it, such as 102041@2026-04-01~2.',
    })
    citation: string,
    @Ctx() { db }: Context,
  ): Promise<Snapshot> {
    return new Snapshot(await momentCited(db, citation));
  }
}
