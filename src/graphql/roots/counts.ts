import { Arg, Ctx, Field, FieldResolver, Int, ObjectType, Resolver, Root } from 'type-graphql';
import { countsOn, type DayCounts as DayCountsRow, mostDays } from '../../queries/units/counts.js';
import { type KnownAt, KnownAtArg, revisionAt } from '../inputs/knownAt.js';
import { Coverage } from '../scalars/enums.js';
import { LocalDate, UnitRef } from '../scalars/scalars.js';
import type { Context } from '../serving/context.js';
import { Organization } from '../types/organization.js';

@ObjectType({ simpleResolvers: true, description: 'How many units of one kind there are.' })
export class KindCount {
  @Field(() => String, { description: 'The kind as the source prints it, such as 課.' })
  readonly kind!: string;

  @Field(() => Int, { description: 'How many units of it.' })
  readonly count!: number;
}

@ObjectType({ simpleResolvers: true, description: 'How many units there are on one day.' })
export class DayCounts {
  @Field(() => LocalDate, { description: 'The day.' })
  readonly date!: string;

  @Field(() => Coverage, {
    description: 'How much of that day is recorded: if not all, the organization may have had more units.',
  })
  readonly coverage!: string;

  @Field(() => [KindCount], {
    description: 'The most frequent kind first; kinds without a unit are left out.',
  })
  readonly kinds!: KindCount[];
}

/** The counts of an organization. */
@Resolver(() => Organization)
export class OrganizationCounts {
  @FieldResolver(() => [DayCounts], {
    description: 'How many units of each kind there are on each of these days: a series to plot.',
  })
  async counts(
    @Root() { row, known }: Organization,
    @Arg('on', () => [LocalDate], {
      description: `The days, at most ${mostDays}; one entry for each, in this order.`,
    })
    on: string[],
    @Arg('under', () => UnitRef, {
      nullable: true,
      description:
        'Only this unit and all below it. It is found on each day anew, and counts nothing on days without it; one that stands on none of the days is refused with BAD_USER_INPUT.',
    })
    under: string | null | undefined,
    @KnownAtArg() knownAt: KnownAt | null | undefined,
    @Ctx() context: Context,
  ): Promise<DayCountsRow[]> {
    const revision = await revisionAt(context, known, knownAt);
    return countsOn(context.db, { organization: row, revision, days: on, under });
  }
}
