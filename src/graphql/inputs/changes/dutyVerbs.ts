/** The verbs for duties: one input each. */
import { Field, InputType } from 'type-graphql';
import type { DutyExtent as DutyExtentName } from '../../../domain/words/change.js';
import { DutyExtent } from '../../scalars/enums.js';
import { UnitRef } from '../../scalars/scalars.js';

@InputType({
  description: [
    'Moves a duty from its givers to its receivers. Several receivers hold it jointly. Recorded as DutyTransferred.',
    'If the source does not say which duty, give only a `description`: the transfer is recorded, but no holding changes. A duty given by id must be held by each giver, else it is an ERROR.',
    'A name that the organization does not know yet makes a new duty. Its givers then held it (jointly, if several) on all their earlier days; without givers it begins with its receivers. A name that only units other than the givers hold is an ERROR with the holder, the id and the line to write; with `newDuty` it makes a new duty. A duty that no unit holds is given again without `from`.',
  ].join('\n'),
})
export class TransferDutyInput {
  @Field(() => String, {
    nullable: true,
    description: 'The duty, by its id, or by its name: then the duty of that name which `from` holds.',
  })
  duty?: string;

  @Field(() => String, {
    nullable: true,
    description:
      'What moves, in the words of the source. Required without `duty`. Absent with `duty`: the name of the duty.',
  })
  description?: string;

  @Field(() => [UnitRef], {
    nullable: true,
    description:
      'The givers: units that exist on the eve (the day before the effective day). Absent for a known duty: all of its holders.',
  })
  from?: string[];

  @Field(() => String, {
    nullable: true,
    description: 'A body outside the organization that gives it, in words.',
  })
  fromOutside?: string;

  @Field(() => [UnitRef], {
    nullable: true,
    description: 'The receivers: units that exist on the effective day.',
  })
  to?: string[];

  @Field(() => String, {
    nullable: true,
    description: 'A body outside the organization that receives it, in words.',
  })
  toOutside?: string;

  @Field(() => DutyExtent, {
    nullable: true,
    defaultValue: 'WHOLE',
    description:
      "How much of it moves. With WHOLE and RESIDUAL the giver's holding ends, with PART it continues.",
  })
  extent?: DutyExtentName;

  @Field(() => String, {
    nullable: true,
    description: 'What is excepted from the transfer, in the words of the source.',
  })
  except?: string;

  @Field(() => Boolean, {
    nullable: true,
    defaultValue: false,
    description:
      'It is really another duty, although units other than the givers hold one of this name. Refused if the givers themselves hold one of this name.',
  })
  newDuty?: boolean;
}

@InputType({
  description:
    'Ends the holding of a duty: the last day of the holding is the eve (the day before the effective day). Recorded as DutyEnded.',
})
export class EndDutyInput {
  @Field(() => String, {
    description: 'The duty, by its id or by its name. A duty that no unit holds is refused.',
  })
  duty!: string;

  @Field(() => UnitRef, {
    nullable: true,
    description: 'The unit whose holding ends. Absent: all its holders.',
  })
  holder?: string;
}
