/** What can happen to one unit: its beginning, name, place and kind. One input for each verb. */
import { Field, InputType } from 'type-graphql';
import { UnitRef } from '../../scalars/scalars.js';
import { AFTER, NewUnitInput } from './newUnit.js';

@InputType({ description: 'Makes a unit. Recorded as UnitCreated.' })
export class CreateInput {
  @Field(() => NewUnitInput, { description: 'The unit that is made.' })
  unit!: NewUnitInput;

  @Field(() => [UnitRef], {
    nullable: true,
    description: 'Units that it was spun off from; they live on. Each gives a succession SPUN_OFF.',
  })
  from?: string[];

  @Field(() => String, { nullable: true, description: 'Another body that it came from, in words.' })
  fromOutside?: string;
}

@InputType({ description: 'Gives a unit another name. Recorded as UnitRenamed.' })
export class RenameInput {
  @Field(() => UnitRef, { description: 'The unit. It stands on the eve.' })
  unit!: string;

  @Field(() => String, { description: 'The new name. The name that it has already is refused.' })
  name!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The new name with the marks the source prints around it. Absent: the marks are dropped.',
  })
  displayName?: string;
}

@InputType({ description: 'Moves a unit with everything below it. Recorded as UnitTransferred.' })
export class TransferInput {
  @Field(() => UnitRef, { description: 'The unit that moves. It stands on the eve.' })
  unit!: string;

  @Field(() => UnitRef, {
    nullable: true,
    description: 'Where it stands from the effective day; never below itself. Absent: at the top.',
  })
  under?: string;

  @Field(() => UnitRef, { nullable: true, description: AFTER })
  after?: string;

  @Field(() => String, {
    nullable: true,
    description: 'The name it takes with the move. Absent: it keeps its own.',
  })
  name?: string;

  @Field(() => String, {
    nullable: true,
    description: 'The kind it takes with the move. Absent: it keeps its own.',
  })
  kind?: string;
}

@InputType({
  description:
    'Gives one unit (`unit`) or every unit of a kind (`everyKind`) another kind; exactly one of the two. Recorded as one UnitReclassified.',
})
export class ReclassifyInput {
  @Field(() => UnitRef, { nullable: true, description: 'The unit. It stands on the eve.' })
  unit?: string;

  @Field(() => String, {
    nullable: true,
    description:
      'Every unit that is of this kind on the eve, as when 班制 becomes 係制. Which these are is settled when it is recorded.',
  })
  everyKind?: string;

  @Field(() => String, { description: 'The new kind.' })
  kind!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Only with `unit`: the name it takes as well. Absent: it keeps its own.',
  })
  name?: string;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Only with `everyKind`: names that end in the old kind end in the new one, 広報班 → 広報係. Absent: no.',
  })
  withNames?: boolean;
}

@InputType({ description: 'Gives a unit another place among its siblings. Recorded as UnitReordered.' })
export class ReorderInput {
  @Field(() => UnitRef, { description: 'The unit. It stands on the eve and keeps its parent.' })
  unit!: string;

  @Field(() => UnitRef, {
    description: "The sibling right after which it stands from now on; '' stands first.",
  })
  after!: string;
}
