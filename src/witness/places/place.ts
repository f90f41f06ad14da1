/** Where the checkpoints of a witness are kept. */
import type { PlaceFinding } from '../chain/chain.js';

export interface Line {
  text: string;
  /** The line of a file, or the name of an object. */
  where: string;
}

export interface Place {
  name: string;
  /** The texts of the entries, oldest first. `recent`: it is enough to begin with the newest complete entry. */
  read(wanted: 'all' | 'recent'): AsyncIterable<Line>;
  /** Keeps the next entry. False: another writer was first, so read again. It throws where nothing could be kept. */
  append(number: number, text: string): Promise<boolean>;
  /** What the place itself knows of changes to its entries. */
  findings(): Promise<PlaceFinding[]>;
}
