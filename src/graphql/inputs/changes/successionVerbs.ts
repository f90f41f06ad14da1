/** The verbs that end or bring back units, and say which units succeed them: one input each. */
import { Field, InputType } from 'type-graphql';
import { UnitRef } from '../../scalars/scalars.js';
import { AFTER, NewUnitInput } from './newUnit.js';

@InputType({
  description:
    'Merges units into a new one (`intoNew`), or into one that continues or that another change of the same day creates (`into`); exactly one of the two. The result gets the children and duties that no other change moves. Recorded as UnitsMerged; successions MERGED (`intoNew`) or ABSORBED (`into`).',
})
export class MergeInput {
  @Field(() => [UnitRef], {
    description:
      'The units that end. They must exist on the eve (the day before the effective day), and the result must not be among them.',
  })
  units!: string[];

  @Field(() => UnitRef, {
    nullable: true,
    description: 'The unit that they are merged into. It must exist on the effective day.',
  })
  into?: string;

  @Field(() => NewUnitInput, { nullable: true, description: 'The new unit that they are merged into.' })
  intoNew?: NewUnitInput;
}

@InputType({
  description:
    'Splits a unit into new ones. If it ends, its children must be moved or ended on that day, and duties without a transferDuty lose their holder, with a WARNING. Recorded as UnitSplit; successions SPLIT, with `keep` SPUN_OFF.',
})
export class SplitInput {
  @Field(() => UnitRef, {
    description: 'The unit that is split. It must exist on the eve (the day before the effective day).',
  })
  unit!: string;

  @Field(() => Boolean, {
    nullable: true,
    defaultValue: false,
    description: 'True: it continues beside the new units, and keeps its children. False: it ends.',
  })
  keep?: boolean;

  @Field(() => [NewUnitInput], { description: 'The new units.' })
  into!: NewUnitInput[];
}

@InputType({
  description:
    'Recomposes several units into several new ones (N to M). Children of the units that end must be moved or ended on that day, and duties without a transferDuty lose their holder, with a WARNING. Recorded as UnitsRecomposed; successions RECOMPOSED.',
})
export class RecomposeInput {
  @Field(() => [UnitRef], {
    description:
      'The units that are recomposed. They must exist on the eve (the day before the effective day).',
  })
  units!: string[];

  @Field(() => [UnitRef], {
    nullable: true,
    description: 'Those of them that continue. Absent: all of them end.',
  })
  keep?: string[];

  @Field(() => [NewUnitInput], {
    description: 'The new units. `sources` says which of the recomposed units each comes from.',
  })
  into!: NewUnitInput[];
}

@InputType({
  description:
    'Abolishes a unit: its last day is the eve (the day before the effective day). Its children must be moved or ended on the effective day, and duties without a transferDuty lose their holder, with a WARNING. Recorded as UnitAbolished.',
})
export class AbolishInput {
  @Field(() => UnitRef, {
    description: 'The unit that ends. It must exist on the eve (the day before the effective day).',
  })
  unit!: string;

  @Field(() => [UnitRef], {
    nullable: true,
    description:
      'The units that take its place. Give them only if the source says so: a unit whose duties are only given to others has no successor. They must exist on the effective day. Each gives a succession REPLACED.',
  })
  replacedBy?: string[];
}

@InputType({
  description:
    'Brings a unit that had ended back under the same id. Recorded as UnitReinstated; succession REINSTATED from the unit to itself.',
})
export class ReinstateInput {
  @Field(() => UnitRef, {
    description: 'The unit that had ended. A path is looked up on the last day of each ended unit.',
  })
  unit!: string;

  @Field(() => UnitRef, {
    nullable: true,
    description: 'The unit directly above it from the effective day on. Absent: its last parent.',
  })
  under?: string;

  @Field(() => UnitRef, { nullable: true, description: AFTER })
  after?: string;

  @Field(() => String, {
    nullable: true,
    description:
      'Its name from the effective day on. Absent: its last name. Its kind is always its last one.',
  })
  name?: string;
}
