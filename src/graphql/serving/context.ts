import type { Kysely } from 'kysely';
import type { Tables } from '../../database/tables.js';
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
  /** What is to be undone once the answer is complete. */
  undo: (() => Promise<void>)[];
}

/** A fresh one for each request: its loaders remember. Call `finish` when the answer is complete. */
export const createContext = (db: Kysely<Tables>, author: string): Context => ({
  db,
  author,
  loaders: createLoaders(db),
  undo: [],
});

/** Undoes what was only tried out for an answer. */
export async function finish({ undo }: Context): Promise<void> {
  await Promise.all(undo.splice(0).map((one) => one()));
}
