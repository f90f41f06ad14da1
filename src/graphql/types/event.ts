import { Arg, Ctx, Field, ID, ObjectType } from 'type-graphql';
import { amendmentSentence } from '../../domain/sentence/amendmentSentence.js';
import { eventSentence } from '../../domain/sentence/eventSentence.js';
import type { DatePrecision as DatePrecisionName } from '../../domain/words/change.js';
import { isAmendment } from '../../domain/words/event.js';
import type { AmendedEventRow } from '../../queries/record/amendedEvents.js';
import type { RecordedEvent } from '../../queries/record/events.js';
import type { Known } from '../inputs/knownAt.js';
import { DatePrecision, Language } from '../scalars/enums.js';
import { Json, LocalDate } from '../scalars/scalars.js';
import type { Context } from '../serving/context.js';
import { amendedBy, readingOf } from '../serving/sentenceAmended.js';
import { namesFor } from '../serving/sentenceNames.js';
import { sourceOf } from '../serving/source.js';
import { eventOf } from './eventOf.js';
import { EventReading } from './eventReading.js';
import { Revision } from './revision.js';

@ObjectType({
  simpleResolvers: true,
  description: [
    "One fact, in the past tense, shown as it was recorded, for ever; whether it still reads so is told by `supersededBy`. One change of the input gives exactly one event, in the order of the input; the reorganization's own data is no event.",
    'Of units: UnitCreated, UnitRenamed, UnitTransferred, UnitReclassified, UnitReordered, UnitsMerged, UnitSplit, UnitsRecomposed, UnitAbolished, UnitReinstated. Of duties and posts: DutyTransferred, DutyEnded, PostCreated, PostChanged, PostAbolished, OversightSet. Of the baseline, one for each: UnitStated, DutyStated, PostStated.',
    'Of amendments: ReorganizationRescheduled, ReorganizationWithdrawn, EventCorrected, EventVoided; their effectiveOn is the first day of what they amend as it now reads.',
  ].join('\n'),
})
export class Event {
  @Field(() => ID, { description: 'Unique among all organizations, and never given again.' })
  readonly id: string;

  @Field(() => String, { description: 'One of the types that Event lists, such as UnitRenamed.' })
  readonly type: string;

  @Field(() => LocalDate, {
    description: 'The effective day (施行日): the first day on which the new state holds.',
  })
  readonly effectiveOn: string;

  @Field(() => String, {
    nullable: true,
    description: "The clause of the source it carries out, such as (3)②; several are joined by '、'.",
  })
  readonly clause?: string;

  @Field(() => String, { nullable: true, description: 'The remark of the recorder.' })
  readonly note?: string;

  @Field(() => Json, {
    description:
      'What it says, as an object whose fields depend on the type. Units, duties and posts are given by id.',
  })
  readonly data: object;

  constructor(
    private readonly row: RecordedEvent,
    private readonly known: Known,
  ) {
    this.id = row.id;
    this.type = row.type;
    this.effectiveOn = row.effectiveOn;
    this.clause = row.clause;
    this.note = row.note;
    this.data = row.data;
  }

  @Field(() => DatePrecision, {
    description:
      'How exactly the source knows the effective day. What the baseline says becomes UNCERTAIN once an older chart is known.',
  })
  async precision(@Ctx() context: Context): Promise<DatePrecisionName> {
    const amended = await this.amended(context);
    return amended?.supersededBy === null ? amended.precision : this.row.precision;
  }

  @Field(() => Event, {
    nullable: true,
    description:
      'The latest amendment that holds, as known here: a correction or voiding of it, or a rescheduling or withdrawal of its reorganization; of an amendment, the one that took its place. Null: it reads as it was recorded.',
  })
  async supersededBy(@Ctx() context: Context): Promise<Event | null> {
    const amended = await this.amended(context);
    return amended?.supersededBy ? eventOf(context, this.known, amended.supersededBy) : null;
  }

  @Field(() => EventReading, {
    nullable: true,
    description: 'How it reads, as known here. Null: it is left out, or is an amendment.',
  })
  async reading(@Ctx() context: Context): Promise<EventReading | null> {
    const { organization, revision } = this.known;
    if (isAmendment(this.row)) return null;
    const reading = await readingOf(sourceOf(context, organization), this.row)(revision);
    return reading.leftOut ? null : new EventReading(reading);
  }

  @Field(() => Revision, {
    nullable: true,
    description:
      'The revision that recorded it: who, when, why. Null in a preview, where ids are provisional too.',
  })
  async revision(@Ctx() context: Context): Promise<Revision | null> {
    const { trial } = this.known.organization;
    if (trial && this.row.revision >= trial.revision) return null;
    const row = await sourceOf(context, this.known.organization).loaders.revision.load({
      organization: this.known.organization.id,
      number: this.row.revision,
    });
    return row ? new Revision(row, this.known) : null;
  }

  @Field(() => String, {
    description:
      'What it says, for people: in Japanese as an official notice would. Units, duties and posts are called as the revision that recorded it knew them, so the sentence never changes. An amendment quotes what was read before it and what is read with it.',
  })
  async sentence(
    @Arg('lang', () => Language, {
      nullable: true,
      defaultValue: 'JA',
      description: 'The language of the sentence.',
    })
    lang: 'JA' | 'EN' | null,
    @Ctx() context: Context,
  ): Promise<string> {
    const source = sourceOf(context, this.known.organization);
    const { row } = this;
    return isAmendment(row)
      ? amendmentSentence(await amendedBy(source, row), lang ?? 'JA')
      : eventSentence(row, await namesFor(source, row, row), lang ?? 'JA');
  }

  private amended(context: Context): Promise<AmendedEventRow | undefined> {
    const { organization, revision } = this.known;
    const key = { organization: organization.id, event: this.id, revision };
    return sourceOf(context, organization).loaders.amendedEvent.load(key);
  }
}
