import { Ctx, Field, ObjectType } from 'type-graphql';
import type { PostId } from '../../../domain/words/event.js';
import type { Moments } from '../../../queries/compare/between.js';
import type { BetweenCharts as BetweenChartsRow } from '../../../queries/compare/betweenCharts.js';
import type { OversightChangeRow } from '../../../queries/compare/oversightChanges.js';
import type { PostStateRow } from '../../../queries/duties/posts.js';
import type { Moment } from '../../../queries/moment/moment.js';
import type { Context } from '../../serving/context.js';
import { dataSourceOf } from '../../serving/dataSource.js';
import { PostState, postOnDay } from '../duties/post.js';
import { type Lang, LangArg, sentenceIn } from '../lang.js';
import { Event } from '../record/event.js';
import { activeUnitOnDay } from '../units/unitOnDay.js';
import { UnitState } from '../units/unitState.js';
import { BetweenCharts } from './betweenCharts.js';
import { oversightWords } from './words/oversightWords.js';

@ObjectType({
  simpleResolvers: true,
  description:
    'A unit that exists at the second moment, and that other posts oversee than at the first. Posts of which nothing is known at the other moment are left out.',
})
export class OversightChange {
  constructor(
    private readonly row: OversightChangeRow,
    private readonly moments: Moments,
    private readonly charts: BetweenChartsRow | undefined,
  ) {}

  @Field(() => UnitState, { description: 'The unit at the second moment.' })
  unit(@Ctx() context: Context): Promise<UnitState> {
    const { to } = this.moments;
    return activeUnitOnDay(context, to, this.row.unit, to.date);
  }

  @Field(() => [PostState], { description: 'The posts that oversee it at the first moment. Empty: none.' })
  async before(@Ctx() context: Context): Promise<PostState[]> {
    const { from } = this.moments;
    const rows = await this.overseers(context, from, this.row.before);
    return rows.map((row) => postOnDay(context, from, row, from.date));
  }

  @Field(() => [PostState], { description: 'The posts that oversee it at the second moment. Empty: none.' })
  async after(@Ctx() context: Context): Promise<PostState[]> {
    const { to } = this.moments;
    const rows = await this.overseers(context, to, this.row.after);
    return rows.map((row) => postOnDay(context, to, row, to.date));
  }

  @Field(() => [Event], {
    description:
      'The events that caused the difference, by effective day, then in the order recorded; also those that ended a post.',
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
    const { row, moments } = this;
    const [before, after] = await Promise.all([
      this.overseers(context, moments.from, row.before),
      this.overseers(context, moments.to, row.after),
    ]);
    const source = dataSourceOf(context, moments.to.organization);
    return sentenceIn(lang, await oversightWords(source, moments, row, { before, after }, this.charts));
  }

  private async overseers(context: Context, moment: Moment, posts: PostId[]): Promise<PostStateRow[]> {
    const { organization, date, revision } = moment;
    const { loaders } = dataSourceOf(context, organization);
    const key = { organization: organization.id, unit: this.row.unit, date, revision };
    return (await loaders.overseersOfUnit.load(key)).filter(({ post }) => posts.includes(post));
  }
}
