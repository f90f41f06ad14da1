import type { Kysely } from 'kysely';
import { type Caller, readableBy } from '../../access/permission.js';
import type { Tables } from '../../database/tables.js';
import { openTrials, type Trials } from '../../database/trials.js';
import type { Bell } from '../../follow/bell.js';
import type { Reader } from '../../queries/moment/reader.js';
import type { Bounds } from './bounds/bounds.js';
import { createLoaders, type Loaders } from './loaders.js';
import { newSources, type Sources } from './sources/sources.js';
import type { Pieces } from './writing/pieces.js';

/** Where answers are read from: a connection, and the loaders that batch its statements. */
export interface DataSource {
  db: Kysely<Tables>;
  loaders: Loaders;
}

/** What every resolver of one request can reach. */
export interface Context extends DataSource {
  /** Who asks; the ledger keeps the subject as the recorder. */
  caller: Caller;
  /** What the caller may read: whatever looks an organization up is given this, and it notes what was looked up. */
  readable: Reader;
  /** What the answer was made from. */
  sources: Sources;
  /** Where previews try inputs out, until the answer is complete. */
  trials: Trials;
  /** Aborted when nobody waits for the answer any longer. */
  abandoned?: AbortSignal;
  /** Wakes subscriptions; absent where there are none. */
  bell?: Bell;
  /** What bounds the answer. The command line answers without. */
  bounds?: Bounds;
  /** Present where the answer is sent as text: takes its lists that were written already. */
  written?: Written;
  /** Where they are put while the answer is made. */
  pieces?: Pieces;
}

export interface Written {
  pieces?: Pieces;
}

/** Make a new one for each request, because its loaders cache. Call `finish` when the answer is complete. */
export function createContext(db: Kysely<Tables>, caller: Caller, abandoned?: AbortSignal): Context {
  const sources = newSources(readableBy(caller));
  const readable = sources.reader;
  const loaders = createLoaders(db, readable);
  return { db, caller, readable, sources, abandoned, loaders, trials: openTrials(db) };
}

/** Ends what was only tried out for the answer. It may be called again. */
export const finish = ({ trials }: Context): Promise<void> => trials.end();
