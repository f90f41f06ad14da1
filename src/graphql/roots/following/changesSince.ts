import { Arg, Ctx, Int, Query, Resolver } from 'type-graphql';
import { momentCited } from '../../../queries/moment/citation.js';
import { requireRevision } from '../../../queries/moment/moment.js';
import type { Context } from '../../serving/context.js';
import { SnapshotChanges } from './snapshotChanges.js';

/** How an answer that a client holds is brought up to date. */
@Resolver()
export class ChangesSinceRoot {
  @Query(() => SnapshotChanges, {
    description:
      'What a client must change in an answer that it holds to bring it to the newest revision: units, their order, duties and posts of the same day that are new, changed or gone. Refused like `cited`.',
  })
  async changesSince(
    @Arg('citation', () => String, {
      description: 'The citation of the answer, such as 102041@2026-04-01~2.',
    })
    citation: string,
    @Arg('revision', () => Int, {
      nullable: true,
      description:
        'Bring it to this revision. Absent: to the newest. Give `to.revision` of the first page when you ask for further pages, so that all are of one revision.',
    })
    revision: number | null | undefined,
    @Ctx() { db, readable }: Context,
  ): Promise<SnapshotChanges> {
    const cited = await momentCited(db, citation, readable);
    const { organization } = cited;
    const to = revision == null ? organization.revision : requireRevision(organization, revision);
    return new SnapshotChanges(cited, { ...cited, revision: to });
  }
}
