import { Field, ObjectType } from 'type-graphql';
import { organizationByCode } from '../../../queries/moment/organizations.js';
import type { Recorded } from '../../../record.js';
import { currentWatch } from '../../../telemetry/watch.js';
import type { Context } from '../../serving/context.js';
import { Organization } from '../organization.js';
import { Revision } from '../record/revision.js';
import { Problem } from './problem.js';

@ObjectType({
  simpleResolvers: true,
  description:
    'The result of a recording: either a revision, perhaps with warnings, or at least one ERROR and no revision. An input is never recorded in part. A value that its type does not allow (2026-02-30, an unknown enum value) is a GraphQL error BAD_USER_INPUT instead.',
})
export class RecordPayload {
  @Field(() => Revision, {
    nullable: true,
    description:
      'The revision that was recorded. Null: nothing was recorded, and `problems` says why. For a repeated idempotencyKey it is the revision of the first recording.',
  })
  readonly revision!: Revision | null;

  @Field(() => Organization, {
    nullable: true,
    description: 'The organization at its newest revision. Null: no organization has this code.',
  })
  readonly organization!: Organization | null;

  @Field(() => [Problem], { description: 'All errors and warnings, not only the first one.' })
  readonly problems!: Problem[];
}

/** What was recorded, read back at the newest revision. */
export async function payloadOf(context: Context, recorded: Recorded): Promise<RecordPayload> {
  currentWatch()?.decided(recorded.revision !== undefined);
  const row = recorded.organization
    ? await organizationByCode(context.db, recorded.organization, context.readable)
    : undefined;
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
