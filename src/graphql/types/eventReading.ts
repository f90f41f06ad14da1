import { Arg, Field, ObjectType } from 'type-graphql';
import type { EventVersion } from '../../domain/sentence/amended.js';
import { eventSentence } from '../../domain/sentence/eventSentence.js';
import type { DatePrecision as DatePrecisionName } from '../../domain/words/change.js';
import { DatePrecision, Language } from '../scalars/enums.js';
import { Json, LocalDate } from '../scalars/scalars.js';

@ObjectType({
  simpleResolvers: true,
  description:
    'An event as it is read at a revision: corrected and rescheduled. What was never amended reads as it was recorded.',
})
export class EventReading {
  @Field(() => String, {
    description: 'One of the types that Event lists; a correction may have changed it.',
  })
  readonly type: string;

  @Field(() => LocalDate, { description: 'The first day on which the new state holds.' })
  readonly effectiveOn: string;

  @Field(() => DatePrecision, { description: 'How exactly the source knows that day.' })
  readonly precision: DatePrecisionName;

  @Field(() => String, { nullable: true, description: 'The clause of the source it carries out.' })
  readonly clause?: string;

  @Field(() => String, { nullable: true, description: 'The remark of the recorder.' })
  readonly note?: string;

  @Field(() => Json, { description: 'What it says, as an object whose fields depend on the type.' })
  readonly data: object;

  constructor(private readonly read: EventVersion) {
    this.type = read.fact.type;
    this.effectiveOn = read.effectiveOn;
    this.precision = read.precision;
    this.clause = read.clause;
    this.note = read.note;
    this.data = read.fact.data;
  }

  @Field(() => String, {
    description: 'What it says, for people, in the names that the revision which said it knew.',
  })
  sentence(
    @Arg('lang', () => Language, {
      nullable: true,
      defaultValue: 'JA',
      description: 'The language of the sentence.',
    })
    lang: 'JA' | 'EN' | null,
  ): string {
    return eventSentence(this.read.fact, this.read.names, lang ?? 'JA');
  }
}
