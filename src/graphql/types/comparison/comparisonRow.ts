import { Field, Int, ObjectType } from 'type-graphql';
import type { ChangeKind as ChangeKindName } from '../../../domain/compare/changeKind.js';
import type { BetweenCharts as BetweenChartsRow } from '../../../queries/compare/betweenCharts.js';
import { ChangeKind } from '../../scalars/enums.js';
import { UnitState } from '../units/unitState.js';
import { BetweenCharts } from './betweenCharts.js';

@ObjectType({
  simpleResolvers: true,
  description: 'One row of the comparison table (新旧対照表). At least one side has a unit.',
})
export class ComparisonRow {
  constructor(
    row: Pick<ComparisonRow, 'before' | 'after' | 'kinds' | 'depth'>,
    private readonly chartsBetween: () => Promise<BetweenChartsRow | undefined>,
  ) {
    this.before = row.before;
    this.after = row.after;
    this.kinds = row.kinds;
    this.depth = row.depth;
  }

  @Field(() => UnitState, {
    nullable: true,
    description: 'The left side: a unit at the first moment. Null: empty.',
  })
  readonly before: UnitState | null;

  @Field(() => UnitState, {
    nullable: true,
    description: 'The right side: a unit at the second moment. Null: empty.',
  })
  readonly after: UnitState | null;

  @Field(() => [ChangeKind], {
    description: 'What happened to the unit, as in `changes`. Empty: nothing.',
  })
  readonly kinds: ChangeKindName[];

  @Field(() => BetweenCharts, {
    nullable: true,
    description:
      'The days of two charts, if what happened is only known to have taken effect between them, as in `changes`. Null: its day is known, or nothing happened.',
  })
  between(): Promise<BetweenChartsRow | undefined> {
    return this.chartsBetween();
  }

  @Field(() => Int, {
    description:
      'The number of units above it, 0 at the top: on the right side, or on the left if the right side is empty.',
  })
  readonly depth: number;
}
