import { Arg, Ctx, ID, Int, Resolver, Root, Subscription } from 'type-graphql';
import { revisionsFrom } from '../../../follow/revisionsFrom.js';
import { followedUnknown } from '../../../queries/follow/texts.js';
import { requireRevision } from '../../../queries/moment/moment.js';
import type { Organization } from '../../../queries/moment/organizations.js';
import type { RevisionRow } from '../../../queries/record/revisions.js';
import { badInput } from '../../../userError.js';
import type { Context } from '../../serving/context.js';
import { Revision } from '../../types/record/revision.js';

interface Arguments {
  organization: string;
  after?: number | null;
}

/** The revisions of an organization, as they are recorded. */
@Resolver()
export class RevisionRecordedRoot {
  @Subscription(() => Revision, {
    subscribe: ({ args: { organization, after }, context }) => follow(context, { organization, after }),
    description:
      'Each revision of an organization after `after`, oldest first: those that are recorded already, then each as it is recorded. None is left out and none comes twice. If the connection ends, for whatever reason, subscribe again with the number of the last revision that came. Each is known as it was when it was recorded, so it is the same at each time. One that cannot be answered (its answer is too large) ends the subscription with the error.',
  })
  async revisionRecorded(
    @Root() row: RevisionRow,
    @Arg('organization', () => ID, { description: 'The code of the organization.' }) organization: string,
    @Arg('after', () => Int, {
      nullable: true,
      description:
        'The number of the last revision that is known already; 0: from the first one. Absent: only what is recorded from now on. A number above the newest revision is refused with BAD_USER_INPUT.',
    })
    _after: number | null | undefined,
    @Ctx() context: Context,
  ): Promise<Revision> {
    const known = await requireOrganization(context, organization);
    return new Revision(row, { organization: known, revision: row.number });
  }
}

async function follow(context: Context, { organization, after }: Arguments) {
  const { db, bell } = context;
  if (!bell) throw new Error('subscriptions are not served here');
  const row = await requireOrganization(context, organization);
  return revisionsFrom(db, bell, row, after == null ? row.revision : requireRevision(row, after));
}

async function requireOrganization({ loaders }: Context, code: string): Promise<Organization> {
  const row = await loaders.organization.load(code);
  if (!row) throw badInput(followedUnknown(code.slice(0, 100)));
  return row;
}
