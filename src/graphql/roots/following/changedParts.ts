/** What changed in an answer about a day: units, their order, duties, posts. Each names what it is about by its lasting name. */
import { Field, ID, ObjectType } from 'type-graphql';
import { DutyHolding } from '../../types/duties/dutyHolding.js';
import { PostState } from '../../types/duties/post.js';
import { UnitState } from '../../types/units/unitState.js';

@ObjectType({
  simpleResolvers: true,
  description: 'A unit to be put into the answer, replaced in it, or taken out of it.',
})
export class ChangedUnit {
  @Field(() => ID, { description: 'The lasting name of the unit.' })
  readonly unitId!: string;

  @Field(() => UnitState, {
    nullable: true,
    description: 'Its state now. Null: take the unit out; it does not exist on this day.',
  })
  readonly state!: UnitState | null;
}

@ObjectType({
  simpleResolvers: true,
  description: 'The units under one unit, or at the top, to be put into this order.',
})
export class ChangedSiblings {
  @Field(() => ID, {
    nullable: true,
    description: 'The lasting name of the unit above them. Null: they are at the top.',
  })
  readonly parentId!: string | null;

  @Field(() => [ID], {
    description:
      'The lasting names of all units under it now, in the order of the establishment (建制順). Empty: there are none.',
  })
  readonly unitIds!: string[];
}

@ObjectType({
  simpleResolvers: true,
  description: 'A holding of a duty to be put in, replaced, or taken out.',
})
export class ChangedDutyHolding {
  @Field(() => ID, { description: 'The lasting name of the duty.' })
  readonly dutyId!: string;

  @Field(() => ID, { description: 'The lasting name of the holder. A holding is known by these two.' })
  readonly holderId!: string;

  @Field(() => DutyHolding, {
    nullable: true,
    description: 'The holding now. Null: take it out; the unit does not hold the duty on this day.',
  })
  readonly holding!: DutyHolding | null;
}

@ObjectType({ simpleResolvers: true, description: 'A post to be put in, replaced, or taken out.' })
export class ChangedPost {
  @Field(() => ID, { description: 'The lasting name of the post.' })
  readonly postId!: string;

  @Field(() => PostState, {
    nullable: true,
    description: 'Its state now. Null: take the post out; it does not exist on this day.',
  })
  readonly state!: PostState | null;
}
