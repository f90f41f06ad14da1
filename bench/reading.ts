/**
 * The units of a day in SQL beside the service's own statements, in turn, in one organization of 10,020 units.
 * node dist/bench/reading.js
 */
import { sql } from 'kysely';
import { organizationByCode } from '../src/queries/moment/organizations.js';
import { loadTrees } from '../src/queries/units/loadTrees.js';
import { inOrder, namesTo } from '../src/queries/units/tree.js';
import { registerOrganization } from '../src/record.js';
import { timed } from './clock.js';
import { withNewDatabase } from './database.js';
import { registration } from './organization.js';

const ROUNDS = 15;
const DAY = '2026-04-01';

await withNewDatabase(async (db) => {
  const { command } = registration();
  await registerOrganization(db, command, 'bench');
  const organization = await organizationByCode(db, command.code, 'ALL');
  if (!organization) throw new Error('The organization was not registered.');
  await sql`analyze`.execute(db);
  const ways: [string, () => Promise<number>][] = [
    [
      'the statements of the service, with order and paths',
      async () => {
        const [tree] = await loadTrees(db, [{ organization, date: DAY, revision: organization.revision }]);
        return tree ? inOrder(tree).map(({ unit }) => namesTo(tree, unit)).length : 0;
      },
    ],
    [
      'units_as_of',
      async () => (await sql`select * from enkaku.units_as_of('bench', ${DAY})`.execute(db)).rows.length,
    ],
    [
      'units_as_of, counted in the database',
      async () =>
        (await sql`select kind, count(*) from enkaku.units_as_of('bench', ${DAY}) group by kind`.execute(db))
          .rows.length,
    ],
    [
      'the view units, counted in the database',
      async () =>
        (
          await sql`select kind, count(*) from enkaku.units
            where code = 'bench' and valid @> ${DAY}::date and known_until is null group by kind`.execute(db)
        ).rows.length,
    ],
    [
      'compare with the day of the registration',
      async () =>
        (await sql`select * from enkaku.compare('bench', ${command.knownFrom}, ${DAY})`.execute(db)).rows
          .length,
    ],
  ];
  const times = ways.map((): number[] => []);
  for (let round = 0; round <= ROUNDS; round++) {
    for (const [i, [, ask]] of ways.entries()) {
      const { ms } = await timed(ask);
      if (round > 0) times[i]?.push(ms);
    }
  }
  const median = (list: number[]) => list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)] ?? 0;
  const own = median(times[0] ?? []);
  for (const [i, [what]] of ways.entries()) {
    const ms = median(times[i] ?? []);
    process.stdout.write(`${what.padEnd(56)}${ms.toFixed(0).padStart(6)} ms  ${(ms / own).toFixed(2)}\n`);
  }
});
