/** Writes one list as JSON, in turns of the event loop, and counts what it writes. */
import type { Bounds } from '../bounds/bounds.js';
import type { MadeLater } from './madeLater.js';
import type { Reader } from './reader.js';

/** What it takes to write a value, in values that a function makes. */
const WORK = 1 / 50;

/** So many values are read before they are written and forgotten. */
const VALUES = 2_000;

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
  reader: Reader,
  { allowance, turns }: Bounds,
  { put, leave }: Place,
): unknown {
  const parts: Buffer[] = [];
  const taken = { values: 0, bytes: 0 };
  let next = 0;
  const take = (values: number, bytes: number) => {
    taken.values += values;
    taken.bytes += bytes;
    allowance.take(values);
    allowance.takeBytes(bytes);
  };
  const writePart = () => {
    const items = [];
    const before = reader.read();
    while (next < list.length && reader.read() - before < VALUES) items.push(reader.item(list.at(next++)));
    const values = reader.read() - before;
    turns.spend(values * WORK);
    const text = JSON.stringify(items).slice(1, -1);
    const part = Buffer.from((parts.length === 0 ? '[' : ',') + text + (next < list.length ? '' : ']'));
    // The items themselves are counted before the first of them is read.
    take(values - items.length * reader.values, part.length);
    parts.push(part);
  };
  const writeInTurn = (): unknown => {
    try {
      while (next < list.length && !turns.isOver()) writePart();
    } catch {
      leave();
      // It is counted again where its objects are made.
      take(-taken.values, -taken.bytes);
      return list;
    }
    if (next < list.length) return turns.later(writeInTurn);
    put(parts);
    return [];
  };
  take(list.length * reader.values, 0);
  return writeInTurn();
}
