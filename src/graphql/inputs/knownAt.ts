import { Arg, Field, InputType, Int } from 'type-graphql';
import { type KnownOrganization, requireRevision } from '../../queries/moment/moment.js';
import { reportMayBeNewer } from '../../queries/moment/reader.js';
import { DateTime } from '../scalars/scalars.js';
import type { Context } from '../serving/context.js';
import { dataSourceOf } from '../serving/dataSource.js';

@InputType({
  description:
    'A point in system time (transaction time): what was recorded by then is known, later revisions are ignored. Give exactly one of the two fields. An instant means the newest revision recorded at or before it; only a revision number always means the same. Before the first revision, the answer has revision 0 and coverage UNKNOWN. A revision below 0 or above the newest is refused with BAD_USER_INPUT.',
})
export class KnownAt {
  @Field(() => Int, {
    nullable: true,
    description: 'The number of the revision, from 0 (nothing is known yet) to the newest; inclusive.',
  })
  revision?: number | null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'The instant. A revision recorded at exactly this millisecond is included.',
  })
  instant?: Date | null;
}

/** The argument `knownAt`, which means the same for every field that has it. */
export const KnownAtArg = () =>
  Arg('knownAt', () => KnownAt, {
    nullable: true,
    description:
      'Answer as known at this point in system time. Absent: at the revision of the Snapshot above, if there is one; otherwise at the newest.',
  });

/** The organization as a question about `known` with this argument sees it, and with it everything below. */
export async function knownThrough(
  context: Context,
  known: KnownOrganization,
  knownAt?: KnownAt | null,
): Promise<KnownOrganization> {
  return { organization: known.organization, revision: await revisionAt(context, known, knownAt) };
}

/** The revision of a question about `known`; its own revision if `knownAt` is absent. */
export async function revisionAt(
  context: Context,
  known: KnownOrganization,
  knownAt?: KnownAt | null,
): Promise<number> {
  const { organization } = known;
  const newest = newestFor(known);
  if (knownAt?.revision != null)
    return requireRevision({ code: organization.code, revision: newest }, knownAt.revision);
  if (knownAt?.instant == null) return known.revision;
  // A revision that is recorded later may be known at it.
  context.sources.dependOnNewest();
  const instant = knownAt.instant.toISOString();
  const { loaders } = dataSourceOf(context, organization);
  const found = await loaders.revisionAtInstant.load({ organization: organization.id, instant });
  // A standby may not have a revision yet that was recorded before the instant. Where it has a later one, it has all.
  if (found >= newest) reportMayBeNewer(context.readable);
  return Math.min(found, newest);
}

/** In a preview, what is known at a recorded revision does not depend on what is tried out. */
function newestFor({ organization, revision }: KnownOrganization): number {
  const { provisional } = organization;
  return provisional && revision < provisional.since ? provisional.since - 1 : organization.revision;
}
