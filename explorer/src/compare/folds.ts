/** Units that only followed the one above them, such as the 係 of a 課 that moved, as one line that opens. */
import type { Row } from './rows.js';

export interface Fold {
  /** The row of the unit that they followed. */
  of: Row;
  rows: Row[];
}

export const isFold = (one: Row | Fold): one is Fold => 'of' in one;

/** One row alone takes no more room than the line in its place would. */
const FEWEST = 2;

/** In place of each run of carried rows below a row that changed, a line that stands for all of them. */
export function withFolds(rows: readonly Row[]): (Row | Fold)[] {
  const all: (Row | Fold)[] = [];
  for (let at = 0; at < rows.length; at++) {
    const of = rows[at]!;
    all.push(of);
    if (of.kinds.length === 0 || isCarried(of)) continue;
    const below = rows.slice(at + 1);
    const end = below.findIndex((row) => row.depth <= of.depth || !isCarried(row));
    const run = below.slice(0, end < 0 ? below.length : end);
    if (run.length >= FEWEST) all.push({ of, rows: run });
    else all.push(...run);
    at += run.length;
  }
  return all;
}

const isCarried = ({ kinds }: Row) => kinds.length > 0 && kinds.every((kind) => kind === 'CARRIED');
