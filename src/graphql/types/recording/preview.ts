import { Arg, Ctx, Field, Int, ObjectType } from 'type-graphql';
import type { Impact } from '../../../domain/decide/impact.js';
import type { KnownOrganization } from '../../../queries/moment/moment.js';
import { largestPage, requireSize } from '../../../queries/paging/page.js';
import { LocalDate } from '../../scalars/scalars.js';
import type { Context } from '../../serving/context.js';
import { dataSourceOf } from '../../serving/dataSource.js';
import { Comparison } from '../comparison/comparison.js';
import { Event } from '../record/event.js';
import { Snapshot } from '../snapshot.js';
import { Unit } from '../units/unit.js';
import { Problem } from './problem.js';

/** The result of trying an input out. */
export type Outcome = Pick<Preview, 'problems' | 'comparison' | 'snapshot'>;

@ObjectType({
  simpleResolvers: true,
  description:
    'What recording an input would do, without recording it. All ids that depend on the input say that they are provisional; the lasting names of new units, duties, posts and events are provisional, too, and so is the number of the revision. For an input that cannot be recorded, `days`, `units` and `laterEvents` are given as far as they can be computed.',
})
export class Preview {
  @Field(() => [Problem], { description: 'All errors and warnings that recording the input would return.' })
  readonly problems: Problem[];

  @Field(() => Comparison, {
    nullable: true,
    description:
      'What would change. For a reorganization: from the eve (the day before) of its first effective day to its last one. For an amendment or a chart: the first of `days`, as known now and as it would be known. Null: the input could not be recorded, or nothing would differ.',
  })
  readonly comparison: Comparison | null;

  @Field(() => Snapshot, {
    nullable: true,
    description:
      'The organization as it would be: for a reorganization on its last effective day; for an amendment or a chart on the first of `days`, or, if nothing would differ, on the first day of what it amends or states. Null: the input could not be recorded.',
  })
  readonly snapshot: Snapshot | null;

  @Field(() => [LocalDate], {
    description:
      'The days on which answers would begin to differ from the present ones, or begin to differ in another way, oldest first: in units, order, duties, posts, oversight, coverage or successions. On the days between two of them, answers differ in the same way as on the first of the two, or not at all.',
  })
  readonly days: string[];

  /** `known`: the organization as it would be; as it is now, if the input could not be recorded. `unitsKnown`: the same, with provisional ids. */
  constructor(
    outcome: Outcome,
    private readonly touched: Pick<Impact, 'days' | 'units' | 'laterEvents'>,
    private readonly known: KnownOrganization,
    private readonly unitsKnown: KnownOrganization,
  ) {
    this.problems = outcome.problems;
    this.comparison = outcome.comparison;
    this.snapshot = outcome.snapshot;
    this.days = touched.days;
  }

  @Field(() => [Unit], {
    description: 'The units that would differ in any way, new and ended ones included.',
  })
  get units(): Unit[] {
    return this.touched.units.map((id) => new Unit(id, this.unitsKnown));
  }

  @Field(() => [Event], {
    description:
      'The recorded events that take effect on the first of `days` or later and mention these units, as recorded: they may depend on the input. The input itself amends none of them.',
  })
  async laterEvents(@Ctx() context: Context): Promise<Event[]> {
    const { organization } = this.known;
    const { loaders } = dataSourceOf(context, organization);
    const rows = await Promise.all(
      this.touched.laterEvents.map((id) => loaders.event.load({ organization: organization.id, id })),
    );
    return rows.flatMap((row) => (row ? [new Event(row, this.known)] : []));
  }

  @Field(() => [Comparison], {
    description:
      'How answers would change: for each of `days` a comparison of that day as known now with that day as it would be known. Empty: nothing would differ, or the input could not be recorded.',
  })
  impact(
    @Arg('first', () => Int, {
      nullable: true,
      defaultValue: 20,
      description: `How many of the days, from the first one on, 0 to ${largestPage}.`,
    })
    first: number | null,
  ): Comparison[] {
    requireSize('first', first);
    if (!this.known.organization.trial) return [];
    return this.days.slice(0, first ?? 20).map((day) => beforeAndAfterTrial(this.known, day));
  }
}

/** Compares one day as known now with the same day as it would be known. */
export function beforeAndAfterTrial({ organization, revision }: KnownOrganization, date: string): Comparison {
  return new Comparison({
    from: { organization, date, revision: revision - 1 },
    to: { organization, date, revision },
  });
}
