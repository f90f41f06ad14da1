import { Field, InputType } from 'type-graphql';
import {
  CorrectEventInput,
  RescheduleReorganizationInput,
  VoidEventInput,
  WithdrawReorganizationInput,
} from './amendments.js';
import { ExtendBaselineInput, WidenBaselineInput } from './laterCharts.js';
import { ReorganizationInput } from './reorganization.js';

@InputType({
  description:
    'What to try out: exactly one of these. Their `organization` must be the one that is asked, else OTHER_ORGANIZATION; an idempotencyKey is not looked up.',
})
export class PreviewInput {
  @Field(() => ReorganizationInput, { nullable: true, description: 'A reorganization to record.' })
  record?: ReorganizationInput | null;

  @Field(() => RescheduleReorganizationInput, {
    nullable: true,
    description: 'A reorganization to reschedule.',
  })
  reschedule?: RescheduleReorganizationInput | null;

  @Field(() => WithdrawReorganizationInput, { nullable: true, description: 'A reorganization to withdraw.' })
  withdraw?: WithdrawReorganizationInput | null;

  @Field(() => CorrectEventInput, { nullable: true, description: 'An event to correct.' })
  correct?: CorrectEventInput | null;

  @Field(() => VoidEventInput, { nullable: true, description: 'An event to void.' })
  void?: VoidEventInput | null;

  @Field(() => ExtendBaselineInput, {
    nullable: true,
    description: 'An older chart to extend the baseline by.',
  })
  extend?: ExtendBaselineInput | null;

  @Field(() => WidenBaselineInput, { nullable: true, description: 'A part to widen the baseline by.' })
  widen?: WidenBaselineInput | null;
}
