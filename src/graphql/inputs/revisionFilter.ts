import { Field, ID, InputType } from 'type-graphql';
import { EventType, type EventTypeName } from '../scalars/eventType.js';
import { DateTime, LocalDate } from '../scalars/scalars.js';

@InputType({
  description:
    'Which revisions to list: those that meet all conditions given. Conditions about events must be met by one and the same event of the revision, as it was recorded.',
})
export class RevisionFilter {
  @Field(() => String, { nullable: true, description: 'Recorded by exactly this subject.' })
  recordedBy?: string;

  @Field(() => String, {
    nullable: true,
    description: 'Recorded by a subject that has this text in its name, in capital or small letters.',
  })
  recordedByPart?: string;

  @Field(() => DateTime, { nullable: true, description: 'Recorded at this instant or later (inclusive).' })
  recordedFrom?: Date;

  @Field(() => DateTime, { nullable: true, description: 'Recorded before this instant (exclusive).' })
  recordedUntil?: Date;

  @Field(() => ID, {
    nullable: true,
    description: 'Has an event that mentions the unit with this id, in either form.',
  })
  unit?: string;

  @Field(() => EventType, { nullable: true, description: 'Has an event of this type, such as UnitRenamed.' })
  eventType?: EventTypeName;

  @Field(() => LocalDate, {
    nullable: true,
    description: 'Has an event that takes effect on this day or later (inclusive).',
  })
  effectiveFrom?: string;

  @Field(() => LocalDate, {
    nullable: true,
    description: 'Has an event that takes effect before this day (exclusive).',
  })
  effectiveUntil?: string;
}
