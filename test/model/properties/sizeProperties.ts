/** An organization has as many units, holdings and posts on a day, at most, as the answers of some revision show. */
import type { Kysely } from 'kysely';
import type { Tables } from '../../../src/database/tables.js';
import { holdingsOn } from '../../../src/queries/duties/holdings.js';
import { postsOn } from '../../../src/queries/duties/posts.js';
import { momentKey } from '../../../src/queries/moment/moment.js';
import type { Organization } from '../../../src/queries/moment/organizations.js';
import { countSizes } from '../../../src/queries/sizes/countSizes.js';
import { countOn, type Steps } from '../../../src/queries/sizes/sizes.js';
import { loadTrees } from '../../../src/queries/units/loadTrees.js';
import { DAYS } from '../generate/generate.js';
import { expectSame } from '../play/same.js';

/** On each of the days. */
interface Shown {
  units: number[];
  holdings: number[];
  posts: number[];
}

/** `events`: those of each revision, of revision 0 none. */
export async function expectSizes(
  db: Kysely<Tables>,
  { organization, events }: { organization: Organization; events: readonly unknown[] },
): Promise<void> {
  const shown: Shown[] = [];
  for (let revision = 1; revision < events.length; revision++) {
    const moments = DAYS.map((date) => ({ organization, date, revision }));
    const keys = moments.map(momentKey);
    shown.push({
      units: (await loadTrees(db, moments)).map(({ states }) => states.size),
      holdings: (await holdingsOn(db, keys)).map((rows) => rows.length),
      posts: (await postsOn(db, keys)).map((rows) => rows.length),
    });
  }
  const most = (of: (one: Shown) => number[]) =>
    DAYS.map((_, day) => Math.max(...shown.map((one) => of(one)[day] ?? 0)));
  const counted = (steps: Steps) => DAYS.map((day) => countOn(steps, day));
  const { unitsOn, holdingsOn: holdings, postsOn: posts } = await countSizes(db, organization.id);
  expectSame(
    { units: counted(unitsOn), holdings: counted(holdings), posts: counted(posts) },
    {
      units: most(({ units }) => units),
      holdings: most(({ holdings }) => holdings),
      posts: most(({ posts }) => posts),
    },
  );
}
