import { Ctx, Field, ObjectType } from 'type-graphql';
import type { UnitChange as UnitChangeData } from '../../../domain/compare/unitChange.js';
import type { Moments } from '../../../queries/compare/between.js';
import { type BetweenCharts, betweenCharts } from '../../../queries/compare/betweenCharts.js';
import { type Compared, compareMoments, eventsOfChanges } from '../../../queries/compare/compare.js';
import { transfersBetween } from '../../../queries/compare/dutyTransfers.js';
import { postChangesBetween } from '../../../queries/compare/postChanges.js';
import { coverageOn } from '../../../queries/moment/coverage.js';
import type { RecordedEvent } from '../../../queries/record/events.js';
import type { Context, DataSource } from '../../serving/context.js';
import { dataSourceOf } from '../../serving/dataSource.js';
import { DutyTransfer } from '../duties/dutyTransfer.js';
import { Snapshot } from '../snapshot.js';
import { ComparisonRow } from './comparisonRow.js';
import { comparisonTable } from './comparisonTable.js';
import { PostChange } from './postChange.js';
import { UnitChange } from './unitChange.js';
import { changeIsWithin, postIsWithin, transferIsWithin, type Within } from './within.js';

@ObjectType({
  simpleResolvers: true,
  description:
    'What differs between two moments: between two days, or on one day between two revisions. The changes lead from the first moment to the second, also if the first is the later one.',
})
export class Comparison {
  private compared: Promise<Compared | undefined> | undefined;
  private events: Promise<Map<UnitChangeData, RecordedEvent[]>> | undefined;

  private charts: Promise<Map<UnitChangeData, BetweenCharts | undefined>> | undefined;

  constructor(
    private readonly moments: Moments,
    private readonly within?: Within,
  ) {}

  @Field(() => Snapshot, { description: 'The organization at the first moment.' })
  get from(): Snapshot {
    return new Snapshot(this.moments.from);
  }

  @Field(() => Snapshot, { description: 'The organization at the second moment.' })
  get to(): Snapshot {
    return new Snapshot(this.moments.to);
  }

  @Field(() => [UnitChange], {
    description:
      'One entry for each group of units that successions join between the two moments, and one for each other unit that differs. Units are matched by id and succession, never by name. In the order of the `to` tree; a unit that ended comes where it was among its former siblings. Empty if one side is UNKNOWN.',
  })
  async changes(@Ctx() context: Context): Promise<UnitChange[]> {
    const compared = await this.compare(context);
    if (!compared) return [];
    return this.limited(compared.changes, changeIsWithin).map(
      (change) =>
        new UnitChange(
          change,
          compared,
          async () => {
            const events = await this.eventsOf(context, compared.changes);
            return events.get(change) ?? [];
          },
          async () => {
            const charts = await this.chartsOf(context, compared.changes);
            return charts.get(change);
          },
        ),
    );
  }

  @Field(() => [DutyTransfer], {
    description:
      'The transfers of duties between the two moments, by day, then in the order recorded. Empty if one side is UNKNOWN.',
  })
  async dutyTransfers(@Ctx() context: Context): Promise<DutyTransfer[]> {
    if (!(await this.compare(context))) return [];
    const rows = await transfersBetween(this.source(context).db, this.moments);
    return this.limited(rows, transferIsWithin).map(
      (row) => new DutyTransfer(row, { ...this.moments.to, revision: row.revision }),
    );
  }

  @Field(() => [PostChange], {
    description:
      'The posts that differ, in the order in which they were created. Empty if one side is UNKNOWN.',
  })
  async postChanges(@Ctx() context: Context): Promise<PostChange[]> {
    if (!(await this.compare(context))) return [];
    const rows = await postChangesBetween(this.source(context).db, this.moments);
    return this.limited(rows, postIsWithin).map((row) => new PostChange(row, this.moments));
  }

  @Field(() => [ComparisonRow], {
    description:
      'The comparison table (新旧対照表): both trees complete, each in its own order. A unit shares a row with itself, or with an heir if it ended, where both orders allow it; parents come first, and units that did not change. A side that is UNKNOWN is empty.',
  })
  async table(@Ctx() context: Context): Promise<ComparisonRow[]> {
    const { tree } = this.source(context).loaders;
    const [from, to] = await Promise.all([tree.load(this.moments.from), tree.load(this.moments.to)]);
    return comparisonTable({ from, to }, await this.compare(context), this.within);
  }

  /** Undefined: one side is UNKNOWN. Compared only once, whichever fields ask. */
  private compare(context: Context): Promise<Compared | undefined> {
    const { from, to } = this.moments;
    const { db } = this.source(context);
    this.compared ??= coverageOn(db, [from, to]).then((coverage) =>
      coverage.includes('UNKNOWN') ? undefined : compareMoments(db, this.moments),
    );
    return this.compared;
  }

  /** One statement for all changes, however many of them are asked for their events. */
  private eventsOf(
    context: Context,
    changes: UnitChangeData[],
  ): Promise<Map<UnitChangeData, RecordedEvent[]>> {
    this.events ??= eventsOfChanges(this.source(context).db, this.moments, changes).then(
      (lists) => new Map(changes.map((change, i) => [change, lists[i] ?? []])),
    );
    return this.events;
  }

  /** One statement for all changes, and none if no chart caused any of them. */
  private chartsOf(
    context: Context,
    changes: UnitChangeData[],
  ): Promise<Map<UnitChangeData, BetweenCharts | undefined>> {
    this.charts ??= this.eventsOf(context, changes).then(async (events) => {
      const causes = changes.map((change) => events.get(change) ?? []);
      const charts = await betweenCharts(this.source(context).db, this.moments, causes);
      return new Map(changes.map((change, i) => [change, charts[i]]));
    });
    return this.charts;
  }

  private source(context: Context): DataSource {
    return dataSourceOf(context, this.moments.to.organization);
  }

  private limited<T>(differences: T[], isWithin: (difference: T, within: Within) => boolean): T[] {
    const { within } = this;
    return within ? differences.filter((difference) => isWithin(difference, within)) : differences;
  }
}
