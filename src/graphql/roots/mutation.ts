import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { registerOrganization } from '../../record.js';
import {
  CorrectEventInput,
  RescheduleReorganizationInput,
  VoidEventInput,
  WithdrawReorganizationInput,
} from '../inputs/amendments.js';
import { ExtendBaselineInput, WidenBaselineInput } from '../inputs/laterCharts.js';
import { RegisterOrganizationInput } from '../inputs/registration.js';
import { RecordReorganizationInput } from '../inputs/reorganization.js';
import { withoutNulls } from '../inputs/withoutNulls.js';
import type { Context } from '../serving/context.js';
import { payloadOf, RecordPayload, recordAndTell } from '../types/recording/recordPayload.js';

/** The ways to write: what happened, what amends it, and charts that turned up later. Each hands its input, as plain data, to record.ts. */
@Resolver()
export class MutationRoot {
  @Mutation(() => RecordPayload, {
    description:
      'Registers an organization and the tree it is known to have had on a first day: the baseline (起点).',
  })
  async registerOrganization(
    @Arg('input', () => RegisterOrganizationInput, { description: 'The organization and its baseline.' })
    input: RegisterOrganizationInput,
    @Ctx() context: Context,
  ): Promise<RecordPayload> {
    const recorded = await registerOrganization(context.db, withoutNulls(input), context.author);
    return payloadOf(context, recorded);
  }

  @Mutation(() => RecordPayload, {
    description: 'Records a whole reorganization (機構改正): all of its changes as one revision, or none.',
  })
  recordReorganization(
    @Arg('input', () => RecordReorganizationInput, {
      description: 'The reorganization, and for which organization.',
    })
    input: RecordReorganizationInput,
    @Ctx() context: Context,
  ): Promise<RecordPayload> {
    return recordAndTell(context, { record: withoutNulls(input) });
  }

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

  @Mutation(() => RecordPayload, {
    description:
      'An older chart turned up: the organization is now known from an earlier day. What only the older chart shows ends, and what only the later one shows begins, on the day of the later one, with precision UNCERTAIN. Nothing recorded is touched.',
  })
  extendBaseline(
    @Arg('input', () => ExtendBaselineInput, { description: 'The older chart, its day, and why.' })
    input: ExtendBaselineInput,
    @Ctx() context: Context,
  ): Promise<RecordPayload> {
    return recordAndTell(context, { extend: withoutNulls(input) });
  }

  @Mutation(() => RecordPayload, {
    description:
      'A part that the baseline left out: it is known to have stood from a day on. It may make a PARTIAL organization COMPLETE, for this revision and later ones; an organization that is COMPLETE already takes it with the WARNING ALREADY_COMPLETE.',
  })
  widenBaseline(
    @Arg('input', () => WidenBaselineInput, { description: 'The part, its first known day, and why.' })
    input: WidenBaselineInput,
    @Ctx() context: Context,
  ): Promise<RecordPayload> {
    return recordAndTell(context, { widen: withoutNulls(input) });
  }
}
