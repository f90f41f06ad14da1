import type { Kysely } from 'kysely';
import type { Tables } from '../../database/tables.js';
import { openTrials, type Trials } from '../../database/trials.js';
import type { Bounds } from './bounds/bounds.js';
import { createLoaders, type Loaders } from './loaders.js';

/** Where answers are read from: a connection, and the loaders that batch its statements. */
export interface DataSource {
  db: Kysely<Tables>;
  loaders: Loaders;
}

/** What every resolver of one request can reach. */
export interface Context extends DataSource {
  /** The account that asks; the ledger keeps it as the recorder. */
  author: string;
  /** Where previews try inputs out, until the answer is complete. */
  trials: Trials;
  /** Aborted when nobody waits for the answer any longer. */
  abandoned?: AbortSignal;
  /** What bounds the answer. The command line answers without. */
  bounds?: Bounds;
}

/** Make a new one for each request, because its loaders cache. Call `finish` when the answer is complete. */
export const createContext = (db: Kysely<Tables>, author: string, abandoned?: AbortSignal): Context => ({
  db,
  author,
  abandoned,
  loaders: createLoaders(db),
  trials: openTrials(db),
});

/** Ends what was only tried out for the answer. It may be called again. */
export const finish = ({ trials }: Context): Promise<void> => trials.end();
