/** What may not count for an answer about a day: a long history, corrections, other organizations in the database. */
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../../src/database/tables.js';
import { record } from '../../src/record.js';
import { inNewDatabase } from '../database.js';
import { AUTHOR, type City, middleOf, type Plan } from './cities.js';
import { loadCity } from './loadCity.js';
import { quotient, type Ratio } from './ratio.js';
import { type Readers, startService, unitsFrom } from './readers.js';
import { type Contender, inTurn } from './rounds.js';

const CORRECTIONS = 150;

export async function asOfLongHistory(
  { service: { greeting } }: Readers,
  { long, short }: { long: City; short: City },
  rounds: number,
): Promise<Ratio> {
  const { ours, theirs } = await inTurn(rounds, {
    ours: timeIn(greeting, long),
    theirs: timeIn(greeting, short),
  });
  const growth = Math.round(long.events / short.events);
  const events = short.events.toLocaleString('en');
  return constant(
    `as-of, history ${growth} times as long, for each 1,000 units`,
    `a history of ${events} events`,
    ours,
    theirs,
  );
}

/** The same city alone in one database, among others in a second one, and there once more with corrections. */
export const asOfElsewhere = (
  url: string,
  plan: Plan,
  organizations: number,
  rounds: number,
): Promise<Ratio[]> =>
  inNewDatabase(url, (own, ownUrl) =>
    inNewDatabase(url, async (shared, sharedUrl) => {
      const city = await loadCity(own, plan);
      await loadCity(shared, plan);
      const corrected = await loadCity(shared, { ...plan, code: 'corrected' });
      corrected.revision += await correct(shared, corrected.code);
      for (let i = 3; i <= organizations; i++)
        await loadCity(shared, { ...plan, code: `other${i}`, seed: i });
      for (const db of [own, shared]) await sql`analyze`.execute(db);
      // A service for each, so that none has been asked more often than the others.
      const [alone, among, afterCorrections] = [
        await startService(ownUrl),
        await startService(sharedUrl),
        await startService(sharedUrl),
      ];
      const contenders = {
        alone: timeIn(alone.greeting, city),
        among: timeIn(among.greeting, city),
        afterCorrections: timeIn(afterCorrections.greeting, corrected),
      };
      // Until a service has answered some twenty questions, it is the compiler of Node that is measured: the other years warm up.
      for (let other = rounds + 1; other < plan.years - 1; other++)
        for (const ask of Object.values(contenders)) await ask(other);
      const measured = await inTurn(rounds, contenders);
      for (const service of [alone, among, afterCorrections]) await service.stop();
      return [
        constant(
          `as-of after ${CORRECTIONS} corrections`,
          'without any',
          measured.afterCorrections,
          measured.among,
        ),
        constant(
          `as-of in one of ${organizations} organizations`,
          'in one alone',
          measured.among,
          measured.alone,
        ),
      ];
    }),
  );

/** Corrects renames from all years. The answer is how many. */
async function correct(db: Kysely<Tables>, organization: string): Promise<number> {
  const { rows } = await sql<{ event: string; unit: string }>`
    select distinct on (part) id as event, data::jsonb ->> 'unit' as unit
    from (select event.*, ntile(${CORRECTIONS}) over (order by position) as part from event
          where organization = (select id from organization where code = ${organization}) and type = 'UnitRenamed') as renames
    order by part, position`.execute(db);
  for (const [i, { event, unit }] of rows.entries()) {
    const change = { rename: { unit, name: `訂正${i}係` } };
    const command = { correct: { organization, event, reason: '訂正', change } };
    const { revision, problems } = await record(db, command, AUTHOR);
    if (revision === undefined) throw new Error(problems.map(({ en }) => en).join(' '));
  }
  return rows.length;
}

/** For each 1,000 units that the city ever had, on a day of another year in each round. */
const timeIn =
  (service: string, city: City): Contender =>
  async (round) => {
    const begun = performance.now();
    await unitsFrom(service)(city, middleOf(city, round));
    return (performance.now() - begun) / (city.model.units.size / 1_000);
  };

/** What should cost the same as something else. */
function constant(what: string, than: string, ours: number, theirs: number): Ratio {
  const ratio: Ratio = { what, than, ours, theirs, unit: 'ms', goal: { atMost: 1.2 } };
  if (!Number.isFinite(quotient(ratio))) throw new Error(`${what}: nothing was measured.`);
  return ratio;
}
