import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import {
  CorrectEventInput,
  RescheduleEventInput,
  RescheduleReorganizationInput,
  VoidEventInput,
  WithdrawReorganizationInput,
} from '../inputs/amendments.js';
import { ExtendBaselineInput, WidenBaselineInput } from '../inputs/laterCharts.js';
import { RegisterOrganizationInput } from '../inputs/registration.js';
import { RecordReorganizationInput } from '../inputs/reorganization.js';
import { withoutNulls } from '../inputs/withoutNulls.js';
import type { Context } from '../serving/context.js';
import { recordPermitted, registerPermitted } from '../types/recording/permitted.js';
import { RecordPayload } from '../types/recording/recordPayload.js';

/** The mutations: recordings, amendments, and charts found later. Each passes its input, as plain data, to record.ts. */
@Resolver()
export class MutationRoot {
  @Mutation(() => RecordPayload, {
    description:
      'Registers an organization with its baseline (起点): the tree that it is known to have had on the first recorded day.',
  })
  registerOrganization(
    @Arg('input', () => RegisterOrganizationInput, { description: 'The organization and its baseline.' })
    input: RegisterOrganizationInput,
    @Ctx() context: Context,
  ): Promise<RecordPayload> {
    return registerPermitted(context, withoutNulls(input));
  }

  @Mutation(() => RecordPayload, {
    description: 'Records a reorganization (機構改正): all of its changes in one revision, or none.',
  })
  recordReorganization(
    @Arg('input', () => RecordReorganizationInput, {
      description: 'The reorganization, and the organization it belongs to.',
    })
    input: RecordReorganizationInput,
    @Ctx() context: Context,
  ): Promise<RecordPayload> {
    return recordPermitted(context, { record: withoutNulls(input) });
  }

  @Mutation(() => RecordPayload, {
    description:
      'Moves the effective day of a reorganization, earlier or later. Answers at earlier revisions stay as they were. Refused if any day would break a rule; the Problem names the events in the way.',
  })
  rescheduleReorganization(
    @Arg('input', () => RescheduleReorganizationInput, {
      description: 'Which reorganization, its new effective day, and why.',
    })
    input: RescheduleReorganizationInput,
    @Ctx() context: Context,
  ): Promise<RecordPayload> {
    return recordPermitted(context, { reschedule: withoutNulls(input) });
  }

  @Mutation(() => RecordPayload, {
    description:
      'Withdraws a reorganization that was called off or never happened: from this revision on, none of its changes is in effect. To undo this, void the ReorganizationWithdrawn event. Refused if later events depend on its changes; the Problem names them.',
  })
  withdrawReorganization(
    @Arg('input', () => WithdrawReorganizationInput, {
      description: 'Which reorganization, the day it was called off, and why.',
    })
    input: WithdrawReorganizationInput,
    @Ctx() context: Context,
  ): Promise<RecordPayload> {
    return recordPermitted(context, { withdraw: withoutNulls(input) });
  }

  @Mutation(() => RecordPayload, {
    description:
      'Moves one change of a reorganization to another effective day, such as one that was put off. Its record was not wrong, so this is no correction; the change keeps everything else. Refused if that day does not fit the changes around it; the Problem names them.',
  })
  rescheduleEvent(
    @Arg('input', () => RescheduleEventInput, {
      description: 'Which change, its new effective day, and why.',
    })
    input: RescheduleEventInput,
    @Ctx() context: Context,
  ): Promise<RecordPayload> {
    return recordPermitted(context, { rescheduleEvent: withoutNulls(input) });
  }

  @Mutation(() => RecordPayload, {
    description:
      'Corrects an event that was recorded wrongly (訂正): the input says what it should have said. The original stays readable, and answers at earlier revisions stay as they were. Refused if later events depend on the wrong content; the Problem names them.',
  })
  correctEvent(
    @Arg('input', () => CorrectEventInput, { description: 'Which event, what it should have said, and why.' })
    input: CorrectEventInput,
    @Ctx() context: Context,
  ): Promise<RecordPayload> {
    return recordPermitted(context, { correct: withoutNulls(input) });
  }

  @Mutation(() => RecordPayload, {
    description:
      'Voids an event that should not have been recorded at all (取消): from this revision on it is not in effect. Voiding an amendment restores what was in effect before it. Refused if later events depend on the event; the Problem names them.',
  })
  voidEvent(
    @Arg('input', () => VoidEventInput, { description: 'Which event, and why.' })
    input: VoidEventInput,
    @Ctx() context: Context,
  ): Promise<RecordPayload> {
    return recordPermitted(context, { void: withoutNulls(input) });
  }

  @Mutation(() => RecordPayload, {
    description:
      'Records an older chart that was found: the organization is then known from an earlier day on. On the day of the later chart, units that only the older chart shows end, and units that only the later one shows begin, with precision UNCERTAIN. Earlier records are not changed.',
  })
  extendBaseline(
    @Arg('input', () => ExtendBaselineInput, { description: 'The older chart, its day, and why.' })
    input: ExtendBaselineInput,
    @Ctx() context: Context,
  ): Promise<RecordPayload> {
    return recordPermitted(context, { extend: withoutNulls(input) });
  }

  @Mutation(() => RecordPayload, {
    description:
      'Adds a part that the baseline left out and that is known to have existed from a day on. It may make a PARTIAL organization COMPLETE, for this revision and later ones. If the organization is COMPLETE already, the part is recorded with the WARNING ALREADY_COMPLETE.',
  })
  widenBaseline(
    @Arg('input', () => WidenBaselineInput, { description: 'The part, its first known day, and why.' })
    input: WidenBaselineInput,
    @Ctx() context: Context,
  ): Promise<RecordPayload> {
    return recordPermitted(context, { widen: withoutNulls(input) });
  }
}
