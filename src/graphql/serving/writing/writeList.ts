/** Writes one list as JSON, in turns of the event loop, and counts what it writes. */
import type { Bounds } from '../bounds/bounds.js';
import type { MadeLater } from './madeLater.js';
import type { WriteItems } from './objects.js';
import { openOutput } from './output.js';

/** Where the list belongs in its answer. */
export interface Place {
  put(parts: Buffer[]): void;
  /** Something in it is not at hand, or a mistake. */
  leave(): void;
}

/**
 * Returns an empty list, whose place the written one takes; or the list itself, if not everything in it can be written: graphql-js then
 * makes it, and says what is wrong. At once, if one turn is enough.
 */
export function writeList(
  list: readonly unknown[] | MadeLater<unknown>,
  write: WriteItems,
  bounds: Bounds,
  { put, leave }: Place,
): unknown {
  const { turns } = bounds;
  const output = openOutput(bounds);
  const steps = write(list, output);
  const writeInTurn = (): unknown => {
    if (turns.isOver()) return turns.later(writeInTurn);
    try {
      if (!steps.next().done) return turns.later(writeInTurn);
      put(output.close());
      return [];
    } catch {
      leave();
      output.drop();
      return list;
    }
  };
  return writeInTurn();
}
