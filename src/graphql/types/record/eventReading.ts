import { Field, ObjectType } from 'type-graphql';
import { eventSentence } from '../../../domain/sentence/eventSentence.js';
import type { DatePrecision as DatePrecisionName } from '../../../domain/words/change.js';
import { DatePrecision } from '../../scalars/enums.js';
import { Json, LocalDate } from '../../scalars/scalars.js';
import type { ContentInEffect } from '../../serving/effectiveVersion.js';
import { type Lang, LangArg } from '../lang.js';

@ObjectType({
  simpleResolvers: true,
  description:
    'The effective version of an event at a revision: with the latest correction and rescheduling applied. An event that was never amended has the content that was recorded.',
})
export class EventReading {
  @Field(() => String, {
    description: 'One of the types listed at Event. A correction may have changed it.',
  })
  readonly type: string;

  @Field(() => LocalDate, { description: 'The effective day (施行日): the first day of the new state.' })
  readonly effectiveOn: string;

  @Field(() => DatePrecision, { description: 'How exactly the source states that day.' })
  readonly precision: DatePrecisionName;

  @Field(() => String, { nullable: true, description: 'The clause of the source that it carries out.' })
  readonly clause?: string;

  @Field(() => String, { nullable: true, description: 'The remark of the recorder.' })
  readonly note?: string;

  @Field(() => Json, { description: 'The content, as an object whose fields depend on the type.' })
  readonly data: object;

  constructor(private readonly version: ContentInEffect) {
    this.type = version.fact.type;
    this.effectiveOn = version.effectiveOn;
    this.precision = version.precision;
    this.clause = version.clause;
    this.note = version.note;
    this.data = version.fact.data;
  }

  @Field(() => String, {
    description:
      'The content as one sentence for people, with the names known at the revision that recorded it.',
  })
  async sentence(@LangArg() lang: Lang): Promise<string> {
    return eventSentence(this.version.fact, await this.version.names(), lang ?? 'JA');
  }
}
