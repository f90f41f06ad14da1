import { Arg, Ctx, Field, Int, ObjectType } from 'type-graphql';
import type { Impact } from '../../../domain/decide/impact.js';
import { largestPage, requireSize } from '../../../queries/paging/page.js';
import type { Known } from '../../inputs/knownAt.js';
import { LocalDate } from '../../scalars/scalars.js';
import type { Context } from '../../serving/context.js';
import { sourceOf } from '../../serving/source.js';
import { Comparison } from '../comparison/comparison.js';
import { Event } from '../event.js';
import { Snapshot } from '../snapshot.js';
import { Unit } from '../unit.js';
import { Problem } from './problem.js';

/** What is told of an input beside what it touches. Null: it could not be recorded. */
export type Outcome = Pick<Preview, 'problems' | 'comparison' | 'snapshot'>;

@ObjectType({
  simpleResolvers: true,
  description:
    'What an input would do, without recording it. Ids of what it would make, its revision and its events are provisional. One that cannot be recorded tells what it would touch as far as that can be told.',
})
export class Preview {
  @Field(() => [Problem], { description: 'All errors and warnings that recording it would give.' })
  readonly problems: Problem[];

  @Field(() => Comparison, {
    nullable: true,
    description:
      'What it would change. Of a reorganization: from the eve of its first day to its last day. Of an amendment or another chart: the first of `days` as it is known now, and as it would be known; null if nothing differs. Null: it could not be recorded.',
  })
  readonly comparison: Comparison | null;

  @Field(() => Snapshot, {
    nullable: true,
    description:
      'The organization as it would be: on the last day of a reorganization, else on the first of `days`; if nothing differs, on the first day of what it amends or states. Null: it could not be recorded.',
  })
  readonly snapshot: Snapshot | null;

  @Field(() => [LocalDate], {
    description:
      'The days on which the answers would begin to differ from what they are now, or to differ otherwise, oldest first: in units, order, duties, posts, oversight, coverage or successions. On the days between two of them they differ in the same way or not at all.',
  })
  readonly days: string[];

  /** `known`: the organization as it would be; as it is, if nothing could be recorded. */
  constructor(
    outcome: Outcome,
    private readonly touched: Pick<Impact, 'days' | 'units' | 'laterEvents'>,
    private readonly known: Known,
  ) {
    this.problems = outcome.problems;
    this.comparison = outcome.comparison;
    this.snapshot = outcome.snapshot;
    this.days = touched.days;
  }

  @Field(() => [Unit], {
    description: 'The units of which anything would differ, and those that would begin or end.',
  })
  get units(): Unit[] {
    return this.touched.units.map((id) => new Unit(id, this.known));
  }

  @Field(() => [Event], {
    description:
      'The recorded events that take effect on the first of `days` or later and speak of these units, as recorded: what builds on it. The input itself amends none of them.',
  })
  async laterEvents(@Ctx() context: Context): Promise<Event[]> {
    const { organization } = this.known;
    const { loaders } = sourceOf(context, organization);
    const rows = await Promise.all(
      this.touched.laterEvents.map((id) => loaders.event.load({ organization: organization.id, id })),
    );
    return rows.flatMap((row) => (row ? [new Event(row, this.known)] : []));
  }

  @Field(() => [Comparison], {
    description:
      'How every answer would change: each of `days` as it is known now, and as it would be known. Empty: nothing differs, or it could not be recorded.',
  })
  impact(
    @Arg('first', () => Int, {
      nullable: true,
      defaultValue: 20,
      description: `Only so many of the days from the first one, 0 to ${largestPage}.`,
    })
    first: number | null,
  ): Comparison[] {
    requireSize('first', first);
    if (!this.known.organization.trial) return [];
    return this.days.slice(0, first ?? 20).map((day) => onceTried(this.known, day));
  }
}

/** One day as it is known now, and as it would be known. */
export function onceTried({ organization, revision }: Known, date: string): Comparison {
  return new Comparison({
    from: { organization, date, revision: revision - 1 },
    to: { organization, date, revision },
  });
}
