import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { KnownOrganization } from '../../queries/moment/moment.js';
import { nameOn } from '../../queries/moment/organizationNames.js';
import { type KnownAt, KnownAtArg, knownThrough } from '../inputs/knownAt.js';
import { LocalDate } from '../scalars/scalars.js';
import type { Context } from '../serving/context.js';
import { dataSourceOf } from '../serving/dataSource.js';
import { Organization } from '../types/organization.js';
import { OrganizationName } from '../types/organizationName.js';

@Resolver(() => Organization)
export class OrganizationNames {
  @FieldResolver(() => String, {
    description: 'Its name today. `nameOn` and `names` say which it had and will have.',
  })
  async name(@Root() organization: Organization, @Ctx() context: Context): Promise<string> {
    const { row } = organization;
    return (
      nameOn(await namesOf(organization, null, context), context.sources.today(row.timeZone))?.name ??
      row.name
    );
  }

  @FieldResolver(() => [OrganizationName], {
    description:
      'All names that the organization was given, oldest first. Names of the future are in it, too.',
  })
  async names(
    @Root() organization: Organization,
    @KnownAtArg() knownAt: KnownAt | null | undefined,
    @Ctx() context: Context,
  ): Promise<OrganizationName[]> {
    const names = await namesOf(organization, knownAt, context);
    return names.map((row) => new OrganizationName(row));
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'Its name on a day. Null: nothing was known of it at that revision.',
  })
  async nameOn(
    @Root() organization: Organization,
    @Arg('date', () => LocalDate, { description: 'The day.' }) date: string,
    @KnownAtArg() knownAt: KnownAt | null | undefined,
    @Ctx() context: Context,
  ): Promise<string | null> {
    const known = await knownThrough(context, organization.known, knownAt);
    const { periods } = context.sources;
    periods.asked({ ...known, date }, 'name');
    const names = await namesKnown(known, context);
    const named = nameOn(names, date);
    periods.read({ ...known, date }, named ?? { from: null, until: null }, 'name');
    return named?.name ?? null;
  }
}

const namesOf = async ({ known }: Organization, knownAt: KnownAt | null | undefined, context: Context) =>
  namesKnown(await knownThrough(context, known, knownAt), context);

function namesKnown({ organization, revision }: KnownOrganization, context: Context) {
  const { loaders } = dataSourceOf(context, organization);
  return loaders.namesOfOrganization.load({ organization: organization.id, revision });
}
