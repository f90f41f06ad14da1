import { Arg, Field, InputType, Int } from 'type-graphql';
import { requireRevision } from '../../queries/moment/moment.js';
import type { Organization } from '../../queries/moment/organizations.js';
import { DateTime } from '../scalars/scalars.js';
import type { Context } from '../serving/context.js';
import { sourceOf } from '../serving/source.js';

@InputType({
  description:
    'A point on the axis of knowledge: exactly one of the two. An instant means the newest revision recorded at or before it; only a revision number means the same for ever. Before the first revision the coverage is UNKNOWN and the revision 0. Above the newest: BAD_USER_INPUT.',
})
export class KnownAt {
  @Field(() => Int, {
    nullable: true,
    description: 'The revision, from 0 (nothing is known yet) to the newest.',
  })
  revision?: number | null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'The instant; a revision recorded at exactly this millisecond is included.',
  })
  instant?: Date | null;
}

/** The argument `knownAt`, which means the same wherever it stands. */
export const KnownAtArg = () =>
  Arg('knownAt', () => KnownAt, {
    nullable: true,
    description:
      "As far as was known at this point. Absent: under a Snapshot the snapshot's revision, elsewhere the newest.",
  });

/** The organization, and the revision that an absent `knownAt` means here. Nested objects hand it on. */
export interface Known {
  organization: Organization;
  revision: number;
}

/** The revision that a question under `known` is asked at. */
export async function revisionAt(context: Context, known: Known, knownAt?: KnownAt | null): Promise<number> {
  if (knownAt?.revision != null) return requireRevision(known.organization, knownAt.revision);
  if (knownAt?.instant == null) return known.revision;
  const instant = knownAt.instant.toISOString();
  return sourceOf(context, known.organization).loaders.revisionAtInstant.load({
    organization: known.organization.id,
    instant,
  });
}
