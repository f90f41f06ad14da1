import DataLoader from 'dataloader';
import type { Kysely } from 'kysely';
import type { Tables } from '../../database/tables.js';
import type { Moments } from '../../queries/compare/between.js';
import { holdingsByUnitOn } from '../../queries/duties/below.js';
import { dutiesByIds } from '../../queries/duties/duties.js';
import {
  holdingsOfDuties,
  holdingsOfDutiesOn,
  holdingsOfUnits,
  holdingsOfUnitsOn,
  holdingsOn,
} from '../../queries/duties/holdings.js';
import {
  overseersOfUnitsOn,
  postsExist,
  postsOfUnitsOn,
  postsOn,
  statesOfPosts,
} from '../../queries/duties/posts.js';
import { oversightOfUnits, postsOfUnits } from '../../queries/duties/postsOfUnits.js';
import { transfersBelowUnits, transfersOfDuties, transfersOfUnits } from '../../queries/duties/transfers.js';
import { coverageOn } from '../../queries/moment/coverage.js';
import { revisionsAtInstants } from '../../queries/moment/moment.js';
import { namesOfOrganizations } from '../../queries/moment/organizationNames.js';
import { organizationsByCodes } from '../../queries/moment/organizations.js';
import type { Reader } from '../../queries/moment/reader.js';
import { amendedEvents } from '../../queries/record/amendedEvents.js';
import { effectiveEventsOfUnits } from '../../queries/record/effectiveEvents.js';
import {
  eventsByIds,
  eventsOfReorganizations,
  eventsOfRevisions,
  eventsOfUnits,
} from '../../queries/record/events.js';
import { reorganizationsByIds } from '../../queries/record/reorganizations.js';
import { revisionsByNumber, revisionsOfReorganizations } from '../../queries/record/revisions.js';
import { ancestorsOn } from '../../queries/units/ancestors.js';
import { constantAround } from '../../queries/units/changeDays.js';
import { eventsOfStates } from '../../queries/units/eventsOfStates.js';
import type { LoadTrees } from '../../queries/units/keptTrees.js';
import { lineagesOf } from '../../queries/units/lineage.js';
import { stateOn, statesOf, unitsExist } from '../../queries/units/states.js';
import { predecessorsOf, successorsOf } from '../../queries/units/successions.js';
import type { Allowance } from './bounds/allowance.js';
import type { Bounds } from './bounds/bounds.js';
import { type Kept, nothingKept } from './kept.js';

/**
 * The loaders that nested fields of one request read from. Each sends one batch for each level of the query, however many
 * objects ask. It may cache what it has read, because what is known at a revision never changes.
 */
export function createLoaders(
  db: Kysely<Tables>,
  reader: Reader,
  { bounds, ...kept }: Partial<Kept> & { bounds?: Bounds } = {},
) {
  const { trees, compare } = { ...nothingKept, ...kept };
  const send = bounds?.turns.whenAllBegan;
  const batched = <Key extends object, Value>(
    answer: (db: Kysely<Tables>, keys: readonly Key[]) => Promise<Value[]>,
    batchScheduleFn = send,
  ) =>
    countingRows(
      new DataLoader((keys: readonly Key[]) => answer(db, keys), {
        cacheKeyFn: (key) => JSON.stringify(key),
        batchScheduleFn,
      }),
      bounds?.allowance,
    );

  const tree = batched(trees);
  const wholeTrees: LoadTrees = (_, moments) => Promise.all(moments.map((moment) => tree.load(moment)));

  return {
    // Live: the newest revision is in the row, so it is read again each time.
    organization: new DataLoader((codes: readonly string[]) => organizationsByCodes(db, codes, reader), {
      cache: false,
    }),
    tree,
    comparison: batched((db, keys: readonly Moments[]) =>
      Promise.all(keys.map((moments) => compare(db, moments, { trees: wholeTrees }))),
    ),
    // Paths are asked for all over an answer: after a turn of the event loop they come together.
    ancestorsOn: batched(ancestorsOn, send ?? setImmediate),
    namesOfOrganization: batched(namesOfOrganizations),
    coverageOn: batched(coverageOn),
    constantAround: batched(constantAround),
    revisionAtInstant: batched(revisionsAtInstants),
    unitExists: batched(unitsExist),
    statesOfUnit: batched(statesOf),
    unitOn: batched(stateOn),
    eventsOfState: batched(eventsOfStates),
    predecessorsOfUnit: batched(predecessorsOf),
    successorsOfUnit: batched(successorsOf),
    lineage: batched(lineagesOf),
    duty: batched(dutiesByIds),
    holdingsOfDuty: batched(holdingsOfDuties),
    holdersOn: batched(holdingsOfDutiesOn),
    holdingsOn: batched(holdingsOn),
    holdingsByUnitOn: batched(holdingsByUnitOn),
    dutiesOfUnit: batched(holdingsOfUnitsOn),
    holdingsOfUnit: batched(holdingsOfUnits),
    transfersOfUnit: batched(transfersOfUnits),
    transfersBelowUnit: batched(transfersBelowUnits),
    transfersOfDuty: batched(transfersOfDuties),
    postExists: batched(postsExist),
    statesOfPost: batched(statesOfPosts),
    postsOn: batched(postsOn),
    postsOfUnit: batched(postsOfUnitsOn),
    overseersOfUnit: batched(overseersOfUnitsOn),
    postStatesOfUnit: batched(postsOfUnits),
    oversightOfUnit: batched(oversightOfUnits),
    event: batched(eventsByIds),
    amendedEvent: batched(amendedEvents),
    eventsOfUnit: batched(eventsOfUnits),
    effectiveEventsOfUnit: batched(effectiveEventsOfUnits),
    eventsOfRevision: batched(eventsOfRevisions),
    eventsOfReorganization: batched(eventsOfReorganizations),
    revision: batched(revisionsByNumber),
    revisionsOfReorganization: batched(revisionsOfReorganizations),
    reorganization: batched(reorganizationsByIds),
  };
}

/**
 * Counts rows before objects are made of them: thousands of fields may wait for one long list, and each makes objects of
 * its own.
 */
function countingRows<Key, Value>(
  loader: DataLoader<Key, Value, string>,
  allowance?: Allowance,
): DataLoader<Key, Value, string> {
  if (!allowance) return loader;
  const load = loader.load.bind(loader);
  loader.load = async (key) => {
    const value = await load(key);
    allowance.take(Array.isArray(value) ? value.length : 1);
    return value;
  };
  return loader;
}

export type Loaders = ReturnType<typeof createLoaders>;
