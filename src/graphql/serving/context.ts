import type { Kysely } from 'kysely';
import type { Tables } from '../../database/tables.js';
import { openTrials, type Trials } from '../../database/trials.js';
import { createLoaders, type Loaders } from './loaders.js';

/** Where answers are read from. */
export interface Source {
  db: Kysely<Tables>;
  loaders: Loaders;
}

/** What every resolver of one request can reach. */
export interface Context extends Source {
  /** The account that asks, and that the ledger keeps as the recorder. */
  author: string;
  /** For previews, until the answer is complete. */
  trials: Trials;
}

/** A fresh one for each request: its loaders remember. Call `finish` when the answer is complete. */
export const createContext = (db: Kysely<Tables>, author: string): Context => ({
  db,
  author,
  loaders: createLoaders(db),
  trials: openTrials(db),
});

/** Ends what was only tried out for an answer. It may be called again. */
export const finish = ({ trials }: Context): Promise<void> => trials.end();
