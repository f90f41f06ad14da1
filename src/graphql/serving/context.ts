import type { Kysely } from 'kysely';
import { type Caller, type Readable, readableBy } from '../../access/permission.js';
import type { Tables } from '../../database/tables.js';
import { openTrials, type Trials } from '../../database/trials.js';
import type { Bell } from '../../follow/bell.js';
import type { Bounds } from './bounds/bounds.js';
import { createLoaders, type Loaders } from './loaders.js';

/** Where answers are read from: a connection, and the loaders that batch its statements. */
export interface DataSource {
  db: Kysely<Tables>;
  loaders: Loaders;
}

/** What every resolver of one request can reach. */
export interface Context extends DataSource {
  /** Who asks; the ledger keeps the subject as the recorder. */
  caller: Caller;
  /** The organizations that the caller may read: whatever looks an organization up is given this. */
  readable: Readable;
  /** Where previews try inputs out, until the answer is complete. */
  trials: Trials;
  /** Aborted when nobody waits for the answer any longer. */
  abandoned?: AbortSignal;
  /** Wakes subscriptions; absent where there are none. */
  bell?: Bell;
  /** What bounds the answer. The command line answers without. */
  bounds?: Bounds;
}

/** Make a new one for each request, because its loaders cache. Call `finish` when the answer is complete. */
export function createContext(db: Kysely<Tables>, caller: Caller, abandoned?: AbortSignal): Context {
  const readable = readableBy(caller);
  const loaders = createLoaders(db, readable);
  return { db, caller, readable, abandoned, loaders, trials: openTrials(db) };
}

/** Ends what was only tried out for the answer. It may be called again. */
export const finish = ({ trials }: Context): Promise<void> => trials.end();
