/** Paths of units outside a snapshot: on the day on which each is shown, without reading whole trees. */

import { sql } from 'kysely';
import { testDatabase } from '../../support/database.js';
import { recordTown } from '../../support/exampleTown.js';
import { describe, expect, it } from '../../support/jest.js';
import { asker } from '../ask.js';

const { db } = await testDatabase();
await recordTown(db);
const { ask } = await asker(db);

interface Shown {
  unitId: string;
  from: string;
  path: string[];
  depth: number;
  parent: { path: string[] } | null;
}

const { rows: units } = await sql<{
  unit: string;
}>`select distinct unit from unit_state order by unit`.execute(db);
const shown = 'unitId from path depth parent { path }';

describe('the path of a state', () => {
  it('is the one that it has in the snapshot of its first day', async () => {
    for (const { unit } of units) {
      const { organization } = await ask<{ organization: { unit: { states: Shown[] } } }>(
        `{ organization(code: "machi") { unit(id: "${unit}") { states { ${shown} } } } }`,
      );
      for (const state of organization.unit.states) {
        const snapshot = await ask<{ organization: { asOf: { units: Shown[] } } }>(
          `{ organization(code: "machi") { asOf(date: "${state.from}") { units { ${shown} } } } }`,
        );
        const { from: _, ...expected } = snapshot.organization.asOf.units.find(
          ({ unitId }) => unitId === unit,
        ) as Shown;
        expect(state).toMatchObject(expected);
      }
    }
  });

  it('is there for the children of a unit in a comparison, too, whether they changed or not', async () => {
    const { organization } = await ask<{
      organization: { compare: { changes: { after: { path: string[]; children: Shown[] }[] }[] } };
    }>(`{ organization(code: "machi") { compare(from: "2010-04-01", to: "2097-04-01") {
      changes { after { path children { ${shown} } } } } } }`);
    const after = organization.compare.changes.flatMap((change) => change.after);
    const pairs = after.flatMap(({ path, children }) => children.map((child) => ({ path, child })));
    expect(pairs.length).toBeGreaterThan(0);
    for (const { path, child } of pairs) expect(child.path.slice(0, -1)).toEqual(path);
  });
});
