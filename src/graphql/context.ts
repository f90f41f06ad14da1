import type { Kysely } from 'kysely';
import type { Tables } from '../database/tables.js';
import { createLoaders, type Loaders } from './loaders.js';

/** What every resolver of one request can reach. */
export interface Context {
  db: Kysely<Tables>;
  loaders: Loaders;
  /** The account that asks, and that the ledger keeps as the recorder. */
  author: string;
}

/** A fresh one for each request: its loaders remember. */
export const createContext = (db: Kysely<Tables>, author: string): Context => ({
  db,
  author,
  loaders: createLoaders(db),
});
