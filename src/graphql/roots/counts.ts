import { Arg, Ctx, Field, FieldResolver, Int, ObjectType, Resolver, Root } from 'type-graphql';
import { countsOn, type DayCounts as DayCountsRow, mostDays } from '../../queries/units/counts.js';
import { type KnownAt, KnownAtArg, revisionAt } from '../inputs/knownAt.js';
import { Coverage } from '../scalars/enums.js';
import { LocalDate, UnitRef } from '../scalars/scalars.js';
import type { Context } from '../serving/context.js';
import { Organization } from '../types/organization.js';

@ObjectType({ simpleResolvers: true, description: 'How many units of one kind exist.' })
export class KindCount {
  @Field(() => String, { description: 'The kind as the source prints it, such as 課.' })
  readonly kind!: string;

  @Field(() => Int, { description: 'The number of units of this kind.' })
  readonly count!: number;
}

@ObjectType({ simpleResolvers: true, description: 'How many units of each kind exist on one day.' })
export class DayCounts implements DayCountsRow {
  @Field(() => LocalDate, { description: 'The day.' })
  readonly date!: string;

  @Field(() => Coverage, {
    description:
      'How much of the organization is recorded on that day. Unless COMPLETE, it may have had more units.',
  })
  readonly coverage!: DayCountsRow['coverage'];

  @Field(() => [KindCount], {
    description: 'The kind with the most units first; kinds without a unit are left out.',
  })
  readonly kinds!: KindCount[];
}

/** The numbers of an organization's units. */
@Resolver(() => Organization)
export class OrganizationCounts {
  @FieldResolver(() => [DayCounts], {
    description: 'How many units of each kind exist on each of these days: a time series to plot.',
  })
  async counts(
    @Root() { row, known }: Organization,
    @Arg('on', () => [LocalDate], {
      description: `The days, at most ${mostDays}, else BAD_USER_INPUT. The answer has one entry for each, in this order.`,
    })
    on: string[],
    @Arg('under', () => UnitRef, {
      nullable: true,
      description:
        'Count only this unit and all units below it. It is looked up again on each day; a day on which it does not exist has no counts. Refused with BAD_USER_INPUT if it exists on none of the days.',
    })
    under: string | null | undefined,
    @KnownAtArg() knownAt: KnownAt | null | undefined,
    @Ctx() context: Context,
  ): Promise<DayCountsRow[]> {
    const revision = await revisionAt(context, known, knownAt);
    return countsOn(context.db, { organization: row, revision, days: on, under });
  }
}
