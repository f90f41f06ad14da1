import { Field, Int, ObjectType } from 'type-graphql';
import type { ChangeKind as ChangeKindName } from '../../../domain/compare/changeKind.js';
import { ChangeKind } from '../../scalars/enums.js';
import { UnitState } from '../unitState.js';

@ObjectType({
  simpleResolvers: true,
  description: 'One row of the comparison table (新旧対照表). At least one side is there.',
})
export class ComparisonRow {
  @Field(() => UnitState, { nullable: true, description: 'The left side: the first moment.' })
  readonly before!: UnitState | null;

  @Field(() => UnitState, { nullable: true, description: 'The right side: the second moment.' })
  readonly after!: UnitState | null;

  @Field(() => [ChangeKind], {
    description: 'What happened to it, as in `changes`. Empty: nothing did.',
  })
  readonly kinds!: ChangeKindName[];

  @Field(() => Int, {
    description: 'How deep it stands, 0 at the top: on the right side if it stands there.',
  })
  readonly depth!: number;
}
