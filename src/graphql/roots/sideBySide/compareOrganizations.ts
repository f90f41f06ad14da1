import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import type { Moment } from '../../../queries/moment/moment.js';
import { badInput } from '../../../userError.js';
import { KnownAt, revisionAt } from '../../inputs/knownAt.js';
import { LocalDate } from '../../scalars/scalars.js';
import type { Context } from '../../serving/context.js';
import { Organization } from '../../types/organization.js';
import { OrganizationsCompared } from '../../types/sideBySide/organizationsCompared.js';
import { comparedOrganizationUnknown } from './texts.js';

const SideKnownAt = (side: 'left' | 'right') =>
  Arg(`${side}KnownAt`, () => KnownAt, {
    nullable: true,
    description: `Answer for the ${side} side as known at this point in system time. Absent: at its newest revision.`,
  });

/** Two organizations on one day. */
@Resolver()
export class SideBySideRoot {
  @Query(() => OrganizationsCompared, {
    description:
      'Two organizations on one day, such as two cities, side by side. Refused with BAD_USER_INPUT: an organization that is not registered.',
  })
  async compareOrganizations(
    @Arg('left', () => ID, { description: 'The code of the organization on the left side.' }) left: string,
    @Arg('right', () => ID, { description: 'The code of the one on the right side. It may be the same.' })
    right: string,
    @Arg('on', () => LocalDate, { description: "The day, in each organization's own time zone." }) on: string,
    @SideKnownAt('left') leftKnownAt: KnownAt | null | undefined,
    @SideKnownAt('right') rightKnownAt: KnownAt | null | undefined,
    @Ctx() context: Context,
  ): Promise<OrganizationsCompared> {
    const [leftMoment, rightMoment] = await Promise.all([
      momentOf(context, left, on, leftKnownAt),
      momentOf(context, right, on, rightKnownAt),
    ]);
    return new OrganizationsCompared({ left: leftMoment, right: rightMoment });
  }
}

async function momentOf(
  context: Context,
  code: string,
  date: string,
  knownAt: KnownAt | null | undefined,
): Promise<Moment> {
  const row = await context.loaders.organization.load(code);
  if (!row) throw badInput(comparedOrganizationUnknown(code));
  const { known } = new Organization(row);
  return { organization: row, date, revision: await revisionAt(context, known, knownAt) };
}
