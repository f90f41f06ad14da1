/** The units above a unit, read without the rest of the tree: the same paths as in the whole tree, on every day. */

import { sql } from 'kysely';
import { organizationByCode } from '../../src/queries/moment/organizations.js';
import { ancestorsOn } from '../../src/queries/units/ancestors.js';
import { loadTrees } from '../../src/queries/units/loadTrees.js';
import { namesTo } from '../../src/queries/units/tree.js';
import { recordHistories } from '../dump/recordedHistories.js';
import { testDatabase } from '../support/database.js';
import { expect, it } from '../support/jest.js';

const { db } = await testDatabase();
await recordHistories(db);

/** Every day on which something changes at a revision, at most so many. */
async function momentsOf(code: string, most: number) {
  const organization = await organizationByCode(db, code, 'ALL');
  if (!organization) throw new Error(`There is no ${code}.`);
  const { rows } = await sql<{ date: string; revision: number }>`
    select day as date, number as revision from change_day d
    join revision r on r.organization = d.organization and d.known @> r.number::int8
    where d.organization = ${organization.id} order by md5(day::text || number) limit ${most}`.execute(db);
  return rows.map((row) => ({ organization, ...row }));
}

it('gives each unit of every tree its path, in one statement for all of them', async () => {
  const { rows } = await sql<{ code: string }>`select code from organization`.execute(db);
  let compared = 0;
  for (const { code } of rows) {
    const moments = await momentsOf(code, 30);
    const trees = await loadTrees(db, moments);
    const asked = trees.flatMap((tree) =>
      [...tree.states.keys()].map((unit) => ({ tree, unit, path: namesTo(tree, unit) })),
    );
    const keys = asked.map(({ tree: { moment }, unit }) => ({
      organization: moment.organization.id,
      unit,
      date: moment.date,
      revision: moment.revision,
    }));
    const found = await ancestorsOn(db, keys);
    asked.forEach(({ tree, unit, path }, i) => {
      expect(namesTo(found[i]!, unit)).toEqual(path);
      expect(tree.states.get(unit)).toMatchObject({ ...found[i]!.states.get(unit) });
    });
    compared += asked.length;
  }
  expect(compared).toBeGreaterThan(1_000);
});

it('reads only the units that are asked for and those above them', async () => {
  const [moment] = await momentsOf('102041', 1);
  const [tree] = await loadTrees(db, [moment!]);
  const [deepest] = [...tree!.states.keys()].sort(
    (a, b) => namesTo(tree!, b).length - namesTo(tree!, a).length,
  );
  const key = {
    organization: moment!.organization.id,
    unit: deepest!,
    date: moment!.date,
    revision: moment!.revision,
  };
  const [found] = await ancestorsOn(db, [key]);
  expect(found!.states.size).toBe(namesTo(tree!, deepest!).length);
});
