import { Ctx, Field, ObjectType } from 'type-graphql';
import type { UnitId } from '../../../domain/words/event.js';
import type { Moments } from '../../../queries/compare/between.js';
import type { BetweenCharts as BetweenChartsRow } from '../../../queries/compare/betweenCharts.js';
import type { HolderChangeRow } from '../../../queries/compare/holderChanges.js';
import type { Moment } from '../../../queries/moment/moment.js';
import type { Context } from '../../serving/context.js';
import { dataSourceOf } from '../../serving/dataSource.js';
import { Duty } from '../duties/duty.js';
import { type Lang, LangArg, sentenceIn } from '../lang.js';
import { Event } from '../record/event.js';
import { activeUnitOnDay } from '../units/unitOnDay.js';
import { UnitState } from '../units/unitState.js';
import { BetweenCharts } from './betweenCharts.js';
import { holderWords } from './words/holderWords.js';

@ObjectType({
  simpleResolvers: true,
  description:
    'A duty whose holders differ between the two moments, though neither the transfers in `dutyTransfers` nor mergers of its holders explain it.',
})
export class HolderChange {
  constructor(
    private readonly row: HolderChangeRow,
    private readonly moments: Moments,
    private readonly charts: BetweenChartsRow | undefined,
  ) {}

  @Field(() => Duty, {
    description: 'The duty, as known at the revision of `to`; if only `from` knows it, as known there.',
  })
  async duty(@Ctx() context: Context): Promise<Duty> {
    const { from, to } = this.moments;
    const { loaders } = dataSourceOf(context, to.organization);
    for (const known of [to, from]) {
      const { organization, revision } = known;
      const row = await loaders.duty.load({ organization: organization.id, id: this.row.duty, revision });
      if (row) return new Duty(row, known);
    }
    throw new Error(`the duty ${this.row.duty} is known at neither revision`);
  }

  @Field(() => [UnitState], { description: 'Its holders at the first moment. Empty: none.' })
  before(@Ctx() context: Context): Promise<UnitState[]> {
    return holders(context, this.moments.from, this.row.before);
  }

  @Field(() => [UnitState], { description: 'Its holders at the second moment. Empty: none.' })
  after(@Ctx() context: Context): Promise<UnitState[]> {
    return holders(context, this.moments.to, this.row.after);
  }

  @Field(() => [Event], {
    description:
      'The events that caused the difference, by effective day, then in the order recorded; also those that ended a holder.',
  })
  events(): Event[] {
    return this.row.events.map((row) => new Event(row, this.moments.to));
  }

  @Field(() => BetweenCharts, {
    nullable: true,
    description:
      'The days of two charts, if it is only known to have changed between them. Null: its day is known.',
  })
  get between(): BetweenChartsRow | undefined {
    return this.charts;
  }

  @Field(() => String, {
    description:
      'The change for people, in one line. Of one day at two revisions it says what the record said and what it says.',
  })
  async sentence(@LangArg() lang: Lang, @Ctx() context: Context): Promise<string> {
    const source = dataSourceOf(context, this.moments.to.organization);
    return sentenceIn(lang, await holderWords(source, this.moments, this.row, this.charts));
  }
}

const holders = (context: Context, moment: Moment, units: UnitId[]): Promise<UnitState[]> =>
  Promise.all(units.map((unit) => activeUnitOnDay(context, moment, unit, moment.date)));
