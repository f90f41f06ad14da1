import { Ctx, Field, ID, ObjectType } from 'type-graphql';
import type { DatePrecision as DatePrecisionName } from '../../../domain/words/change.js';
import { idOf } from '../../../queries/moment/ids.js';
import type { KnownOrganization } from '../../../queries/moment/moment.js';
import type { RecordedEvent } from '../../../queries/record/events.js';
import { DatePrecision } from '../../scalars/enums.js';
import { EventType, type EventTypeName } from '../../scalars/eventType.js';
import { Json, LocalDate } from '../../scalars/scalars.js';
import type { Context } from '../../serving/context.js';
import { type Lang, LangArg } from '../lang.js';
import { LASTING_NAME, Node } from '../node.js';
import { eventById } from './eventById.js';
import { amendedRow, contentInEffect, revisionRow, sentenceOf } from './eventLoads.js';
import { EventReading } from './eventReading.js';
import { Revision } from './revision.js';

@ObjectType({
  simpleResolvers: true,
  implements: Node,
  description: [
    'One fact in the past tense. It is always shown as it was recorded; `supersededBy` says whether it was amended, and `reading` is its effective version. Each change of an input gives exactly one event, in the order of the input. The title and dates of a reorganization are not an event.',
    'The effectiveOn of an amendment is the first effective day of what it amends, with the amendment in effect.',
  ].join('\n'),
})
export class Event implements Node {
  @Field(() => ID, { description: LASTING_NAME })
  readonly eventId: string;

  @Field(() => EventType, { description: 'What it says happened, such as UnitRenamed.' })
  readonly type: EventTypeName;

  @Field(() => LocalDate, {
    description: 'The effective day (施行日), as recorded: the first day of the new state.',
  })
  readonly effectiveOn: string;

  @Field(() => String, {
    nullable: true,
    description:
      "The clause of the source that it carries out, such as (3)②. Several clauses are joined by '、'.",
  })
  readonly clause?: string;

  @Field(() => String, { nullable: true, description: 'The remark of the recorder.' })
  readonly note?: string;

  @Field(() => Json, {
    description:
      'The content, as an object whose fields depend on the type. It refers to units, duties and posts by id.',
  })
  readonly data: object;

  readonly known: KnownOrganization;

  constructor(
    private readonly row: RecordedEvent,
    known: KnownOrganization,
  ) {
    // A comparison back to an earlier revision has events that were not recorded then.
    this.known = { ...known, revision: Math.max(known.revision, row.revision) };
    this.eventId = row.id;
    this.type = row.type;
    this.effectiveOn = row.effectiveOn;
    this.clause = row.clause;
    this.note = row.note;
    this.data = row.data;
  }

  @Field(() => ID, { description: 'Its address at the revision at which it is known, such as 102041:e7~2.' })
  get id(): string {
    return idOf(this.known, this.eventId);
  }

  @Field(() => DatePrecision, {
    description:
      'How exactly the source states the effective day. Events of a baseline become UNCERTAIN once an older chart is recorded.',
  })
  async precision(@Ctx() context: Context): Promise<DatePrecisionName> {
    const amended = await amendedRow(context, this.known, this.row);
    return amended?.supersededBy === null ? amended.precision : this.row.precision;
  }

  @Field(() => Event, {
    nullable: true,
    description:
      'The latest amendment in effect, as known at the revision asked about: a correction or voiding of this event, or a rescheduling or withdrawal of its reorganization; for an amendment, the amendment that replaced it. Null: it was not amended.',
  })
  async supersededBy(@Ctx() context: Context): Promise<Event | null> {
    const amended = await amendedRow(context, this.known, this.row);
    return amended?.supersededBy ? eventById(context, this.known, amended.supersededBy) : null;
  }

  @Field(() => EventReading, {
    nullable: true,
    description:
      'The effective version of this event, as known at the revision asked about. Null: it was voided, its reorganization was withdrawn, or it is an amendment itself.',
  })
  async reading(@Ctx() context: Context): Promise<EventReading | null> {
    const version = await contentInEffect(context, this.known, this.row);
    return version && new EventReading(version);
  }

  @Field(() => Revision, {
    nullable: true,
    description:
      'The revision that recorded it: who, when and why. Null for an event that a preview only tries out; its id is provisional.',
  })
  async revision(@Ctx() context: Context): Promise<Revision | null> {
    const row = await revisionRow(context, this.known, this.row);
    return row ? new Revision(row, this.known) : null;
  }

  @Field(() => String, {
    description:
      'The content as one sentence for people, in Japanese in the style of an official notice. It uses the names known at the revision that recorded the event, so the sentence never changes. The sentence of an amendment quotes what was in effect before it and what is in effect with it.',
  })
  sentence(@LangArg() lang: Lang, @Ctx() context: Context): Promise<string> {
    return sentenceOf(context, this.known, this.row, lang ?? 'JA');
  }
}
