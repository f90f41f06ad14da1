import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from './context.js';
import {
  CorrectEventInput,
  RescheduleReorganizationInput,
  VoidEventInput,
  WithdrawReorganizationInput,
} from './inputs/amendments.js';
import { withoutNulls } from './inputs/withoutNulls.js';
import { RecordPayload, recordAndTell } from './recordPayload.js';

/**
 * The ways to say that a record reads otherwise from now on. What it would break on any later day is an ERROR whose
 * `events` stand in the way.
 */
@Resolver()
export class MutationAmendments {
  @Mutation(() => RecordPayload, {
    description:
      'The reorganization takes effect on another day, earlier or later. Earlier revisions answer as they did. Refused, with the events in the way, where a day would no longer make sense.',
  })
  rescheduleReorganization(
    @Arg('input', () => RescheduleReorganizationInput, { description: 'Which, to which day, and why.' })
    input: RescheduleReorganizationInput,
    @Ctx() context: Context,
  ): Promise<RecordPayload> {
    return recordAndTell(context, { reschedule: withoutNulls(input) });
  }

  @Mutation(() => RecordPayload, {
    description:
      'The reorganization was called off, or never happened: none of its changes is read from this revision on. Void the ReorganizationWithdrawn event to undo it. Refused, with the events in the way, where later ones build on its changes.',
  })
  withdrawReorganization(
    @Arg('input', () => WithdrawReorganizationInput, { description: 'Which, since when, and why.' })
    input: WithdrawReorganizationInput,
    @Ctx() context: Context,
  ): Promise<RecordPayload> {
    return recordAndTell(context, { withdraw: withoutNulls(input) });
  }

  @Mutation(() => RecordPayload, {
    description:
      'The record of one event was wrong (訂正): this is what it should have said. The old record stays readable, and so does every earlier answer. Refused, with the events in the way, where later ones build on what it said.',
  })
  correctEvent(
    @Arg('input', () => CorrectEventInput, { description: 'Which event, what it should have said, and why.' })
    input: CorrectEventInput,
    @Ctx() context: Context,
  ): Promise<RecordPayload> {
    return recordAndTell(context, { correct: withoutNulls(input) });
  }

  @Mutation(() => RecordPayload, {
    description:
      'One event should not have been recorded at all (取消): it is left out from this revision on. Voiding an amendment restores what was read before it. Refused, with the events in the way, where later ones build on it.',
  })
  voidEvent(
    @Arg('input', () => VoidEventInput, { description: 'Which event, and why.' })
    input: VoidEventInput,
    @Ctx() context: Context,
  ): Promise<RecordPayload> {
    return recordAndTell(context, { void: withoutNulls(input) });
  }
}
