/** How units end, and what takes their place. One input for each verb. */
import { Field, InputType } from 'type-graphql';
import { UnitRef } from '../../scalars/scalars.js';
import { AFTER, NewUnitInput } from './newUnit.js';

@InputType({
  description:
    'Joins units into a new one (`intoNew`), or into one that lives on or is made by another change of the same day (`into`); exactly one of the two. Children and duties that are not moved otherwise go to the result. Recorded as UnitsMerged; successions MERGED (`intoNew`) or ABSORBED (`into`).',
})
export class MergeInput {
  @Field(() => [UnitRef], {
    description: 'The units that end. They stand on the eve; none of them is the result.',
  })
  units!: string[];

  @Field(() => UnitRef, {
    nullable: true,
    description: 'The unit that takes them in. It stands on the effective day.',
  })
  into?: string;

  @Field(() => NewUnitInput, { nullable: true, description: 'The unit that is made of them.' })
  intoNew?: NewUnitInput;
}

@InputType({
  description:
    'Divides a unit. Its children must be moved or ended on that day; duties without a transferDuty lose their holder, with a WARNING. Recorded as UnitSplit; successions SPLIT, with `keep` SPUN_OFF.',
})
export class SplitInput {
  @Field(() => UnitRef, { description: 'The unit that is divided. It stands on the eve.' })
  unit!: string;

  @Field(() => Boolean, {
    nullable: true,
    defaultValue: false,
    description: 'True: it lives on beside the new ones, with its children. False: it ends.',
  })
  keep?: boolean;

  @Field(() => [NewUnitInput], { description: 'The units that are made of it.' })
  into!: NewUnitInput[];
}

@InputType({
  description:
    'Makes new units of several old ones, N to M. Children of the ended ones must be moved or ended on that day; duties without a transferDuty lose their holder, with a WARNING. Recorded as UnitsRecomposed; successions RECOMPOSED.',
})
export class RecomposeInput {
  @Field(() => [UnitRef], { description: 'The units that are recomposed. They stand on the eve.' })
  units!: string[];

  @Field(() => [UnitRef], {
    nullable: true,
    description: 'Those of them that live on. Absent: all of them end.',
  })
  keep?: string[];

  @Field(() => [NewUnitInput], {
    description: 'The units that are made of them; `sources` says which of which.',
  })
  into!: NewUnitInput[];
}

@InputType({
  description:
    'Ends a unit: it stands on the eve for the last time. Its children must be moved or ended on that day; duties without a transferDuty lose their holder, with a WARNING. Recorded as UnitAbolished.',
})
export class AbolishInput {
  @Field(() => UnitRef, { description: 'The unit that ends. It stands on the eve.' })
  unit!: string;

  @Field(() => [UnitRef], {
    nullable: true,
    description:
      'What took its place, only where the source says so: a unit whose duties were handed out has no successor. They stand on the effective day. Each gives a succession REPLACED.',
  })
  replacedBy?: string[];
}

@InputType({
  description:
    'Brings a unit that had ended back, under the same id. Recorded as UnitReinstated; succession REINSTATED from the unit to itself.',
})
export class ReinstateInput {
  @Field(() => UnitRef, {
    description: 'The unit that had ended. A path is read on the last day of each ended unit.',
  })
  unit!: string;

  @Field(() => UnitRef, {
    nullable: true,
    description: 'Where it stands from now on. Absent: under its last parent.',
  })
  under?: string;

  @Field(() => UnitRef, { nullable: true, description: AFTER })
  after?: string;

  @Field(() => String, {
    nullable: true,
    description: 'The name it takes. Absent: its last one. Its kind is its last.',
  })
  name?: string;
}
