import { Field, ID, InputType } from 'type-graphql';
import { DateTime, LocalDate } from '../scalars/scalars.js';

@InputType({
  description:
    'Which revisions to list: those that meet every condition given. What concerns events is met by one event of the revision that meets all of it.',
})
export class RevisionFilter {
  @Field(() => String, { nullable: true, description: 'The account that recorded it, exactly.' })
  recordedBy?: string;

  @Field(() => DateTime, { nullable: true, description: 'Recorded at this instant or later.' })
  recordedFrom?: Date;

  @Field(() => DateTime, { nullable: true, description: 'Recorded before this instant.' })
  recordedUntil?: Date;

  @Field(() => ID, { nullable: true, description: 'Has an event that speaks of this unit.' })
  unit?: string;

  @Field(() => String, { nullable: true, description: 'Has an event of this type, such as UnitRenamed.' })
  eventType?: string;

  @Field(() => LocalDate, {
    nullable: true,
    description: 'Has an event that takes effect on this day or later.',
  })
  effectiveFrom?: string;

  @Field(() => LocalDate, { nullable: true, description: 'Has an event that takes effect before this day.' })
  effectiveUntil?: string;
}
