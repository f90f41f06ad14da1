import { Ctx, Field, ObjectType } from 'type-graphql';
import type { Moments } from '../../../queries/compare/between.js';
import type { BetweenCharts as BetweenChartsRow } from '../../../queries/compare/betweenCharts.js';
import type { PostChangeRow } from '../../../queries/compare/postChanges.js';
import type { Context } from '../../serving/context.js';
import { dataSourceOf } from '../../serving/dataSource.js';
import { PostState, postOnDay } from '../duties/post.js';
import { type Lang, LangArg, sentenceIn } from '../lang.js';
import { Event } from '../record/event.js';
import { BetweenCharts } from './betweenCharts.js';
import { postWords } from './words/postWords.js';

@ObjectType({ simpleResolvers: true, description: 'One post that differs between the two moments.' })
export class PostChange {
  constructor(
    private readonly row: PostChangeRow,
    private readonly moments: Moments,
    private readonly charts: BetweenChartsRow | undefined,
  ) {}

  @Field(() => PostState, {
    nullable: true,
    description: 'The post at the first moment. Null: it did not exist.',
  })
  before(@Ctx() context: Context): PostState | null {
    const { from } = this.moments;
    return this.row.before ? postOnDay(context, from, this.row.before, from.date) : null;
  }

  @Field(() => PostState, {
    nullable: true,
    description: 'The post at the second moment. Null: it does not exist.',
  })
  after(@Ctx() context: Context): PostState | null {
    const { to } = this.moments;
    return this.row.after ? postOnDay(context, to, this.row.after, to.date) : null;
  }

  @Field(() => [Event], {
    description: 'The events that caused the difference, by effective day, then in the order recorded.',
  })
  events(): Event[] {
    return this.row.events.map((row) => new Event(row, this.moments.to));
  }

  @Field(() => BetweenCharts, {
    nullable: true,
    description:
      'The days of two charts, if the change is only known to have taken effect after the first of them, up to and including the second. Null: its day is known.',
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
    return sentenceIn(lang, await postWords(source, this.moments, this.row, this.charts));
  }
}
