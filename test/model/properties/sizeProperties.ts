/** An organization has as many units, holdings and posts on a day, at most, as the answers of some revision show. */
import type { Kysely } from 'kysely';
import type { Tables } from '../../../src/database/tables.js';
import { countNear, unitsNear } from '../../../src/queries/compare/near.js';
import { holdingsOn } from '../../../src/queries/duties/holdings.js';
import { postsOn } from '../../../src/queries/duties/posts.js';
import { momentKey } from '../../../src/queries/moment/moment.js';
import type { Organization } from '../../../src/queries/moment/organizations.js';
import { countSizes } from '../../../src/queries/sizes/countSizes.js';
import { countBetween, countOn, type Sizes, type Steps } from '../../../src/queries/sizes/sizes.js';
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
  const {
    unitsOn,
    unitChanges,
    holdingsOn: holdings,
    postsOn: posts,
  } = await countSizes(db, organization.id);
  await expectChanges(db, organization, unitChanges);
  expectSame(
    { units: counted(unitsOn), holdings: counted(holdings), posts: counted(posts) },
    {
      units: most(({ units }) => units),
      holdings: most(({ holdings }) => holdings),
      posts: most(({ posts }) => posts),
    },
  );
}

/** Of each day the units of which a state begins or ends on it, as they are known now. */
async function expectChanges(
  db: Kysely<Tables>,
  organization: Organization,
  changes: Sizes['unitChanges'],
): Promise<void> {
  const { revision } = organization;
  const between = (a: string, b: string) => {
    const [from, to] = [a, b].map((date) => ({ organization, date, revision }));
    return unitsNear(db, { from: from!, to: to! });
  };
  const days = [...new Set([...DAYS, ...changes.map(({ day }) => day)])];
  for (const day of days) {
    const before = previousDay(day);
    const counted = [countBetween(changes, before, day), countBetween(changes, day, before)];
    const near = countNear(await between(before, day));
    expectSame({ day, counted }, { day, counted: [near, near] });
  }
  const [first, last] = [DAYS[0]!, DAYS.at(-1)!];
  const most = countBetween(changes, first, last);
  expectSame(most >= countNear(await between(first, last)), true);
}

const previousDay = (day: string) => new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);
