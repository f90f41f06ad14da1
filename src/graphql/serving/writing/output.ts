/** Where a list is written to, and what is counted meanwhile. */
import type { Bounds } from '../bounds/bounds.js';
import { Json } from './json.js';

/** Writes a value of an answer. Throws NotAtHand. */
export type Write = (value: unknown, output: Output) => void;

export interface Output {
  json: Json;
  /** Counts values of the answer before they are written. */
  take(values: number): void;
  /** Counts values that were written in this turn of the event loop, and says whether others should have one. */
  isOver(written: number): boolean;
  /** All is written. */
  close(): Buffer[];
  /** Nothing of it is used: it is counted again where its objects are made. */
  drop(): void;
}

/** What it takes to write a value, in values that a function makes. */
const WORK = 1 / 50;

/** After so many values the turn is looked at. */
const VALUES = 2_000;

export function openOutput({ allowance, turns }: Bounds): Output {
  const json = new Json();
  const taken = { values: 0, bytes: 0 };
  let written = 0;
  const settle = () => {
    turns.spend(written * WORK);
    written = 0;
    const more = json.length - taken.bytes;
    taken.bytes += more;
    allowance.takeBytes(more);
    allowance.requireTime();
  };
  return {
    json,
    take(values) {
      taken.values += values;
      allowance.take(values);
    },
    isOver(values) {
      written += values;
      if (written < VALUES) return false;
      settle();
      return turns.isOver();
    },
    close() {
      settle();
      return json.parts();
    },
    drop() {
      allowance.take(-taken.values);
      allowance.takeBytes(-taken.bytes);
    },
  };
}
