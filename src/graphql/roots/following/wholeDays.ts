/** Two answers about one day, read as a whole. */
import { overseersOn, type WholeDay } from '../../../queries/follow/changedDay.js';
import { type Moment, momentKey } from '../../../queries/moment/moment.js';
import type { Context } from '../../serving/context.js';

export async function wholeDays(
  { db, loaders }: Context,
  ...moments: [Moment, Moment]
): Promise<[WholeDay, WholeDay]> {
  const [before = new Map(), after = new Map()] = await overseersOn(db, moments);
  const dayOf = async (moment: Moment, overseers: Map<string, string[]>): Promise<WholeDay> => {
    const [tree, holdings, posts] = await Promise.all([
      loaders.tree.load(moment),
      loaders.holdingsOn.load(momentKey(moment)),
      loaders.postsOn.load(momentKey(moment)),
    ]);
    return { tree, overseers, holdings, posts };
  };
  return Promise.all([dayOf(moments[0], before), dayOf(moments[1], after)]);
}
