/** The questions of the benchmark. */
import type { Kysely } from 'kysely';
import type { Tables } from '../src/database/tables.js';
import { eveOf } from '../src/domain/words/day.js';
import { compareMoments, eventsOfChanges } from '../src/queries/compare/compare.js';
import type { Organization } from '../src/queries/moment/organizations.js';
import { changeDays } from '../src/queries/units/changeDays.js';
import { lineagesOf } from '../src/queries/units/lineage.js';
import { loadTrees } from '../src/queries/units/loadTrees.js';
import { findUnits, stateOn, statesOf } from '../src/queries/units/states.js';
import { askerOf } from './askGraphql.js';
import { DEPARTMENT_RENAMED_ON, type LoadedHistory, RENAMED_ON } from './history.js';
import { CODE } from './organization.js';

export interface Question {
  what: string;
  /** Returns the size of the answer: units, changes or successions. */
  ask: () => Promise<number>;
  /** Whether the report has the plans of its statements. */
  explain?: boolean;
}

export function questionsOf(
  db: Kysely<Tables>,
  organization: Organization,
  history: LoadedHistory,
): Question[] {
  const { revision } = organization;
  const at = (date: string, known = revision) => ({ organization, date, revision: known });
  const compare = async (from: string, to: string) =>
    (await compareMoments(db, { from: at(from), to: at(to) })).changes.length;
  const tree = async (date: string) => (await loadTrees(db, [at(date)]))[0]!.states.size;
  const lineage = async (units: string[]) => {
    const keys = units.map((unit) => ({ organization: organization.id, unit, revision }));
    const found = await lineagesOf(
      db,
      keys.map((key) => ({ ...key, direction: 'BOTH' as const, until: null })),
    );
    return found.reduce((sum, { successions }) => sum + successions.length, 0);
  };
  const unit = { organization: organization.id, unit: `${CODE}:u5000`, revision };
  const graphql = askerOf(db);
  const betweenRevisions = {
    from: at('2010-01-01', history.revisionBeforeBackdated),
    to: at('2010-01-01', history.revisionBeforeBackdated + 1),
  };
  return [
    { what: 'whole tree, first year', ask: () => tree('1975-05-01'), explain: true },
    { what: 'whole tree, year 25', ask: () => tree('2000-05-01') },
    { what: 'whole tree, year 50', ask: () => tree('2025-05-01'), explain: true },
    { what: 'whole tree, year 50, GraphQL', ask: () => graphql.tree('2025-05-01') },
    {
      what: 'one unit on a day',
      ask: async () => (await stateOn(db, [{ ...unit, date: '2000-05-01' }])).length,
      explain: true,
    },
    {
      what: 'one unit through its life',
      ask: async () => (await statesOf(db, [unit]))[0]!.length,
      explain: true,
    },
    {
      what: 'units by a name',
      ask: async () => (await findUnits(db, organization.id, '文書管理係', revision)).length,
      explain: true,
    },
    { what: 'days with changes', ask: async () => (await changeDays(db, organization.id, revision)).length },
    {
      what: 'compare two days without a change between',
      ask: () => compare('1990-06-01', '1990-07-01'),
      explain: true,
    },
    ...RENAMED_ON.map(([count, day]) => ({
      what: `compare over ${count.toLocaleString('en')} renames`,
      ask: () => compare(eveOf(day), day),
    })),
    {
      what: 'compare over a renamed department',
      ask: () => compare(eveOf(DEPARTMENT_RENAMED_ON), DEPARTMENT_RENAMED_ON),
      explain: true,
    },
    { what: 'compare neighbouring years', ask: () => compare('1990-03-31', '1990-04-01'), explain: true },
    { what: 'the same, backwards', ask: () => compare('1990-04-01', '1990-03-31') },
    {
      what: 'the same, with their events',
      ask: () => compareWithEvents(db, at('1990-03-31'), at('1990-04-01')),
      explain: true,
    },
    { what: 'the same, GraphQL with sentences', ask: () => graphql.compare('1990-03-31', '1990-04-01') },
    { what: 'compare ten years', ask: () => compare('1990-04-01', '2000-04-01') },
    { what: 'compare fifty years', ask: () => compare('1975-04-01', '2025-04-01'), explain: true },
    {
      what: 'compare one day at two revisions',
      ask: async () => (await compareMoments(db, betweenRevisions)).changes.length,
      explain: true,
    },
    ...history.chains.map(({ length, unit }) => ({
      what: `lineage of ${length} successions`,
      ask: () => lineage([unit]),
      explain: length === 50,
    })),
    {
      what: 'lineage of 500 units at once',
      ask: () => lineage(Array.from({ length: 500 }, (_, i) => `${CODE}:u${10_000 + i}`)),
    },
  ];
}

type At = Parameters<typeof compareMoments>[1]['from'];

async function compareWithEvents(db: Kysely<Tables>, from: At, to: At): Promise<number> {
  const { changes } = await compareMoments(db, { from, to });
  return (await eventsOfChanges(db, { from, to }, changes)).length;
}
