import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { allSuccessions } from '../../queries/units/successions.js';
import { type KnownAt, KnownAtArg, knownThrough } from '../inputs/knownAt.js';
import type { Context } from '../serving/context.js';
import { Organization } from '../types/organization.js';
import { Succession } from '../types/units/succession.js';

@Resolver(() => Organization)
export class OrganizationSuccessions {
  @FieldResolver(() => [Succession], {
    description:
      'Every succession (承継) between units, oldest first: with it a picture follows all units from any day to any other. For one unit ask `Unit.lineage`.',
  })
  async successions(
    @Root() organization: Organization,
    @KnownAtArg() knownAt: KnownAt | null | undefined,
    @Ctx() context: Context,
  ): Promise<Succession[]> {
    const known = await knownThrough(context, organization.known, knownAt);
    const rows = await allSuccessions(context.db, organization.row.id, known.revision);
    return rows.map((row) => new Succession(row, known));
  }
}
