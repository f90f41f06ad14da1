import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from './context.js';
import { ExtendBaselineInput, WidenBaselineInput } from './inputs/laterCharts.js';
import { withoutNulls } from './inputs/withoutNulls.js';
import { RecordPayload, recordAndTell } from './recordPayload.js';

/** The ways to add what was known too late: older charts, and parts that were left out. */
@Resolver()
export class MutationCharts {
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
