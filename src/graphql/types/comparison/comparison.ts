import { Arg, Ctx, Field, ObjectType } from 'type-graphql';
import type { Moments } from '../../../queries/compare/between.js';
import { type BetweenCharts, betweenCharts } from '../../../queries/compare/betweenCharts.js';
import type { RecordedEvent } from '../../../queries/record/events.js';
import type { Context, DataSource } from '../../serving/context.js';
import { dataSourceOf } from '../../serving/dataSource.js';
import { madeLater } from '../../serving/writing/madeLater.js';
import { DutyTransfer } from '../duties/dutyTransfer.js';
import { Snapshot } from '../snapshot.js';
import { ComparisonRow } from './comparisonRow.js';
import { comparisonTable } from './comparisonTable.js';
import { type Differences, differencesBetween } from './differences.js';
import { HolderChange } from './holderChange.js';
import { OversightChange } from './oversightChange.js';
import { PostChange } from './postChange.js';
import { bothShown, UnitChange } from './unitChange.js';
import {
  changeIsWithin,
  holderIsWithin,
  oversightIsWithin,
  postIsWithin,
  transferIsWithin,
  type Within,
} from './within.js';
import { transferWords } from './words/transferWords.js';

@ObjectType({
  simpleResolvers: true,
  description:
    'What differs between two moments: between two days, or on one day between two revisions. The changes lead from the first moment to the second, also if the first is the later one. Of one day at two revisions, all sentences say what the record said and says, and `kinds` name how the record differs, not what happened.',
})
export class Comparison {
  private found: Differences | undefined;

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
  async changes(@Ctx() context: Context): Promise<Iterable<UnitChange>> {
    const { compared, eventsOf, chartsOf } = this.differences(context);
    const known = await compared();
    if (!known) return [];
    const behind = { shown: bothShown(this.source(context), known), eventsOf, chartsOf };
    const changes = this.limited(known.changes, changeIsWithin);
    return madeLater(changes.length, (i) => new UnitChange(changes[i]!, known, behind));
  }

  @Field(() => [DutyTransfer], {
    description:
      'The transfers of duties between the two moments, by day, then in the order recorded. Empty if one side is UNKNOWN.',
  })
  async dutyTransfers(@Ctx() context: Context): Promise<DutyTransfer[]> {
    const rows = await this.differences(context).transfers();
    return this.limited(rows, transferIsWithin).map(
      (row) =>
        new DutyTransfer(row, { ...this.moments.to, revision: row.revision }, () =>
          transferWords(this.source(context), this.moments, row),
        ),
    );
  }

  @Field(() => [HolderChange], {
    description:
      'The duties whose holders differ for another reason than the transfers in `dutyTransfers` and mergers of their holders: a duty that ended or lost its holder, or whose holder is recorded otherwise. In the order in which the duties were recorded. Empty if one side is UNKNOWN.',
  })
  async holderChanges(@Ctx() context: Context): Promise<HolderChange[]> {
    const rows = this.limited(await this.differences(context).holders(), holderIsWithin);
    return this.withCharts(context, rows, (row, charts) => new HolderChange(row, this.moments, charts));
  }

  @Field(() => [PostChange], {
    description:
      'The posts that differ, in the order in which they were created. Empty if one side is UNKNOWN.',
  })
  async postChanges(@Ctx() context: Context): Promise<PostChange[]> {
    const rows = this.limited(await this.differences(context).posts(), postIsWithin);
    return this.withCharts(context, rows, (row, charts) => new PostChange(row, this.moments, charts));
  }

  @Field(() => [OversightChange], {
    description:
      'The units of the second moment that other posts oversee than at the first, in the order in which the units were recorded. Empty if one side is UNKNOWN.',
  })
  async oversightChanges(@Ctx() context: Context): Promise<OversightChange[]> {
    const rows = this.limited(await this.differences(context).oversight(), oversightIsWithin);
    return this.withCharts(context, rows, (row, charts) => new OversightChange(row, this.moments, charts));
  }

  @Field(() => [ComparisonRow], {
    description:
      'The comparison table (新旧対照表): both trees complete, each in its own order. A unit shares a row with itself, or with an heir if it ended, where both orders allow it; parents come first, and units that did not change. A side that is UNKNOWN is empty.',
  })
  async table(
    @Ctx() context: Context,
    @Arg('changedOnly', () => Boolean, {
      defaultValue: false,
      description:
        'Only the rows of units that changed, of units whose duties, posts or oversight changed, and the rows above them.',
    })
    changedOnly: boolean,
  ): Promise<ComparisonRow[]> {
    const { tree } = this.source(context).loaders;
    const [from, to] = await Promise.all([tree.load(this.moments.from), tree.load(this.moments.to)]);
    return comparisonTable({ from, to }, this.differences(context), this.within, changedOnly);
  }

  private differences(context: Context): Differences {
    this.found ??= differencesBetween(this.source(context), this.moments);
    return this.found;
  }

  private async withCharts<Row extends { events: RecordedEvent[] }, T>(
    context: Context,
    rows: Row[],
    shown: (row: Row, charts: BetweenCharts | undefined) => T,
  ): Promise<T[]> {
    const causes = rows.map(({ events }) => events);
    const charts = await betweenCharts(this.source(context).db, this.moments, causes);
    return rows.map((row, i) => shown(row, charts[i]));
  }

  private source(context: Context): DataSource {
    return dataSourceOf(context, this.moments.to.organization);
  }

  private limited<T>(differences: T[], isWithin: (difference: T, within: Within) => boolean): T[] {
    const { within } = this;
    return within ? differences.filter((difference) => isWithin(difference, within)) : differences;
  }
}
