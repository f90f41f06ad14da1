/** The verbs for the creation, name, place and kind of a unit: one input each. */
import { Field, InputType } from 'type-graphql';
import { UnitRef } from '../../scalars/scalars.js';
import { AFTER, NewUnitInput } from './newUnit.js';

@InputType({ description: 'Creates a unit. Recorded as UnitCreated.' })
export class CreateInput {
  @Field(() => NewUnitInput, { description: 'The unit to create.' })
  unit!: NewUnitInput;

  @Field(() => [UnitRef], {
    nullable: true,
    description: 'The units that it is spun off from; they continue. Each gives a succession SPUN_OFF.',
  })
  from?: string[];

  @Field(() => String, {
    nullable: true,
    description: 'A body outside the organization that it came from, in words.',
  })
  fromOutside?: string;
}

@InputType({ description: 'Gives a unit another name. Recorded as UnitRenamed.' })
export class RenameInput {
  @Field(() => UnitRef, {
    description: 'The unit. It must exist on the eve (the day before the effective day).',
  })
  unit!: string;

  @Field(() => String, { description: 'The new name. The name that it has already is refused.' })
  name!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'The new name with the marks that the source prints around it. Absent: no marks; earlier ones are removed.',
  })
  displayName?: string;
}

@InputType({ description: 'Moves a unit with all units below it. Recorded as UnitTransferred.' })
export class TransferInput {
  @Field(() => UnitRef, {
    description: 'The unit that moves. It must exist on the eve (the day before the effective day).',
  })
  unit!: string;

  @Field(() => UnitRef, {
    nullable: true,
    description:
      'The unit directly above it from the effective day on, not itself or a unit below it. Absent: it moves to the top.',
  })
  under?: string;

  @Field(() => UnitRef, { nullable: true, description: AFTER })
  after?: string;

  @Field(() => String, {
    nullable: true,
    description: 'The name that it gets with the move. Absent: it keeps its name.',
  })
  name?: string;

  @Field(() => String, {
    nullable: true,
    description:
      'The kind that it gets with the move. Absent: it keeps its kind. The kind that it has already changes nothing.',
  })
  kind?: string;
}

@InputType({
  description:
    'Gives one unit (`unit`) or every unit of a kind (`everyKind`) another kind; exactly one of the two. Recorded as one UnitReclassified.',
})
export class ReclassifyInput {
  @Field(() => UnitRef, {
    nullable: true,
    description: 'The unit. It must exist on the eve (the day before the effective day).',
  })
  unit?: string;

  @Field(() => String, {
    nullable: true,
    description:
      'All units that are of this kind on the eve, as when 班制 becomes 係制. The event keeps the list of these units as they are known when it is recorded.',
  })
  everyKind?: string;

  @Field(() => String, { description: 'The new kind.' })
  kind!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Only with `unit`: the name that it gets as well. Absent: it keeps its name.',
  })
  name?: string;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Only with `everyKind`. True: in names that end in the old kind, that ending is replaced by the new kind, 広報班 → 広報係. Absent: false.',
  })
  withNames?: boolean;
}

@InputType({ description: 'Gives a unit another place among its siblings. Recorded as UnitReordered.' })
export class ReorderInput {
  @Field(() => UnitRef, {
    description:
      'The unit. It must exist on the eve (the day before the effective day), and keeps its parent.',
  })
  unit!: string;

  @Field(() => UnitRef, {
    description: "The sibling that it directly follows from the effective day on. '': it is the first.",
  })
  after!: string;
}
