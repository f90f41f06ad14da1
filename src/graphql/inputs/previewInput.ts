import { Field, InputType } from 'type-graphql';
import {
  CorrectEventInput,
  RescheduleEventInput,
  RescheduleReorganizationInput,
  VoidEventInput,
  WithdrawReorganizationInput,
} from './amendments.js';
import { ExtendBaselineInput, WidenBaselineInput } from './laterCharts.js';
import { ReorganizationInput } from './reorganization.js';

@InputType({
  description:
    'The input to try out. Give exactly one of these fields. Its `organization` must be the organization that is asked, else OTHER_ORGANIZATION. An idempotencyKey is ignored.',
})
export class PreviewInput {
  @Field(() => ReorganizationInput, { nullable: true, description: 'A reorganization to record.' })
  record?: ReorganizationInput | null;

  @Field(() => RescheduleReorganizationInput, {
    nullable: true,
    description: 'A reorganization to reschedule.',
  })
  reschedule?: RescheduleReorganizationInput | null;

  @Field(() => RescheduleEventInput, {
    nullable: true,
    description: 'A single change to reschedule.',
  })
  rescheduleEvent?: RescheduleEventInput | null;

  @Field(() => WithdrawReorganizationInput, { nullable: true, description: 'A reorganization to withdraw.' })
  withdraw?: WithdrawReorganizationInput | null;

  @Field(() => CorrectEventInput, { nullable: true, description: 'An event to correct.' })
  correct?: CorrectEventInput | null;

  @Field(() => VoidEventInput, { nullable: true, description: 'An event to void.' })
  void?: VoidEventInput | null;

  @Field(() => ExtendBaselineInput, {
    nullable: true,
    description: 'An older chart, by which to extend the baseline.',
  })
  extend?: ExtendBaselineInput | null;

  @Field(() => WidenBaselineInput, { nullable: true, description: 'A part to add to the baseline.' })
  widen?: WidenBaselineInput | null;
}
