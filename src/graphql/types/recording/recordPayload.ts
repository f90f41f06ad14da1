import { Field, ObjectType } from 'type-graphql';
import type { Command } from '../../../domain/words/command.js';
import { organizationByCode } from '../../../queries/moment/organizations.js';
import { type Recorded, record } from '../../../record.js';
import type { Context } from '../../serving/context.js';
import { Organization } from '../organization.js';
import { Revision } from '../revision.js';
import { Problem } from './problem.js';

@ObjectType({
  simpleResolvers: true,
  description:
    'What became of an input: either a revision, perhaps with warnings, or at least one ERROR and no revision. Never half of it. What the types themselves refuse (2026-02-30, an unknown enum value) is a GraphQL error BAD_USER_INPUT instead.',
})
export class RecordPayload {
  @Field(() => Revision, {
    nullable: true,
    description:
      'What was recorded. Null: nothing was, `problems` says why. A repeated idempotencyKey gives the first one.',
  })
  readonly revision!: Revision | null;

  @Field(() => Organization, {
    nullable: true,
    description: 'The organization as it is now. Null: there is none of this code.',
  })
  readonly organization!: Organization | null;

  @Field(() => [Problem], { description: 'All errors and warnings, not only the first.' })
  readonly problems!: Problem[];
}

/** What was recorded, read back at the newest revision. */
export async function payloadOf(context: Context, recorded: Recorded): Promise<RecordPayload> {
  const row = recorded.organization ? await organizationByCode(context.db, recorded.organization) : undefined;
  const known = row && { organization: row, revision: row.revision };
  const revision =
    known && recorded.revision !== undefined
      ? await context.loaders.revision.load({
          organization: known.organization.id,
          number: recorded.revision,
        })
      : undefined;
  return {
    revision: known && revision ? new Revision(revision, known) : null,
    organization: row ? new Organization(row) : null,
    problems: recorded.problems.map((problem) => new Problem(problem, known)),
  };
}

export const recordAndTell = async (context: Context, command: Command): Promise<RecordPayload> =>
  payloadOf(context, await record(context.db, command, context.author));
