import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { registerOrganization } from '../record.js';
import type { Context } from './context.js';
import { RegisterOrganizationInput } from './inputs/registration.js';
import { RecordReorganizationInput } from './inputs/reorganization.js';
import { withoutNulls } from './inputs/withoutNulls.js';
import { payloadOf, RecordPayload, recordAndTell } from './recordPayload.js';

/** The ways to write what happened: each hands its input, as plain data, to record.ts. */
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
}
