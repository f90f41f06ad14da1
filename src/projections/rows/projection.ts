/** What a revision does to one table of the projections, as values: the SQL functions `project_…` do the same. */
import type { Selectable } from 'kysely';
import type { Tables } from '../../database/tables.js';
import type { Day } from '../../domain/words/day.js';
import type { RowChanges } from '../rowChanges.js';
import type { ProjectionTable } from './tables.js';

/** A row without its organization, as the database returns it. */
export type Row = Record<string, unknown>;

export interface Projection {
  /** The keys of the rows that are closed, all before any is opened. */
  eachClosed(rows: RowChanges, take: (key: string) => void): void;
  /**
   * `row`: without the revisions at which it is known. `key`: by which it is closed, or found to be there already; absent: neither happens
   * to it.
   */
  eachOpened(rows: RowChanges, take: (row: Row, key?: string) => void): void;
  /** The rows are not known from a revision on, but always. */
  isTimeless?: true;
}

/** Every column but those that each row has. */
type Columns<T extends ProjectionTable> = Omit<Selectable<Tables[T]>, 'organization' | 'known'>;

interface Description<T extends ProjectionTable, Closed, Opened extends Closed> {
  close: (rows: RowChanges) => Closed[];
  open: (rows: RowChanges) => Opened[];
  /** Ids and days, which contain no spaces. */
  key: (item: Closed) => string;
  row: (item: Opened) => Columns<T> & Row;
}

export const projection = <T extends ProjectionTable, Closed, Opened extends Closed>(
  _table: T,
  { close, open, key, row }: Description<T, Closed, Opened>,
): Projection => ({
  eachClosed(rows, take) {
    for (const item of close(rows)) take(key(item));
  },
  eachOpened(rows, take) {
    for (const item of open(rows)) take(row(item), key(item));
  },
});

/** As PostgreSQL writes a daterange. */
export const validOn = ({ from, until }: { from: Day; until: Day | null }): string =>
  `[${from},${until ?? ''})`;

/** As PostgreSQL writes an int8range. */
export const knownAt = (from: number, until?: number): string => `[${from},${until ?? ''})`;
