import { Field, Int, ObjectType } from 'type-graphql';
import type { ChangeKind as ChangeKindName } from '../../../domain/compare/changeKind.js';
import { ChangeKind } from '../../scalars/enums.js';
import { UnitState } from '../units/unitState.js';

@ObjectType({
  simpleResolvers: true,
  description: 'One row of the comparison table (新旧対照表). At least one side has a unit.',
})
export class ComparisonRow {
  @Field(() => UnitState, {
    nullable: true,
    description: 'The left side: a unit at the first moment. Null: empty.',
  })
  readonly before!: UnitState | null;

  @Field(() => UnitState, {
    nullable: true,
    description: 'The right side: a unit at the second moment. Null: empty.',
  })
  readonly after!: UnitState | null;

  @Field(() => [ChangeKind], {
    description: 'What happened to the unit, as in `changes`. Empty: nothing.',
  })
  readonly kinds!: ChangeKindName[];

  @Field(() => Int, {
    description:
      'The number of units above it, 0 at the top: on the right side, or on the left if the right side is empty.',
  })
  readonly depth!: number;
}
