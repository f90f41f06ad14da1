/** What can happen to duties, one input for each verb. */
import { Field, InputType } from 'type-graphql';
import type { DutyExtent as DutyExtentName } from '../../../domain/words/change.js';
import { DutyExtent } from '../../scalars/enums.js';
import { UnitRef } from '../../scalars/scalars.js';

@InputType({
  description: [
    'Moves a duty from its givers to its receivers; several receivers hold it jointly. Recorded as DutyTransferred.',
    'Where the source does not say which duty, only a `description`: a transfer without a holding. A duty by id that a giver does not hold is an ERROR.',
    'A name that the organization does not know makes a new duty: held by the giver on all its earlier days (by several givers jointly), or without a giver beginning with its receivers. So does a name that only others hold, with a WARNING that lists similar names.',
  ].join('\n'),
})
export class TransferDutyInput {
  @Field(() => String, {
    nullable: true,
    description: 'The duty, by its id or by its name: the one of that name that `from` holds.',
  })
  duty?: string;

  @Field(() => String, {
    nullable: true,
    description:
      'What moved in the words of the source. Required without `duty`; else absent: the name of the duty.',
  })
  description?: string;

  @Field(() => [UnitRef], {
    nullable: true,
    description: 'The givers, as they stand on the eve. Absent for a known duty: all of its holders give it.',
  })
  from?: string[];

  @Field(() => String, { nullable: true, description: 'Another body that gave it, in words.' })
  fromOutside?: string;

  @Field(() => [UnitRef], {
    nullable: true,
    description: 'The receivers, as they stand on the effective day.',
  })
  to?: string[];

  @Field(() => String, { nullable: true, description: 'Another body that received it, in words.' })
  toOutside?: string;

  @Field(() => DutyExtent, {
    nullable: true,
    defaultValue: 'WHOLE',
    description: "How much of it moves. WHOLE and RESIDUAL end the giver's holding; PART keeps it.",
  })
  extent?: DutyExtentName;

  @Field(() => String, { nullable: true, description: 'What did not move, in the words of the source.' })
  except?: string;
}

@InputType({
  description: 'Ends the holding of a duty: on the eve it is held for the last time. Recorded as DutyEnded.',
})
export class EndDutyInput {
  @Field(() => String, {
    description: 'The duty, by its id or by its name. One that nobody holds is refused.',
  })
  duty!: string;

  @Field(() => UnitRef, {
    nullable: true,
    description: 'Whose holding ends. Absent: that of all its holders.',
  })
  holder?: string;
}
