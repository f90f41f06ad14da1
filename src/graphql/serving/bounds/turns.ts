/**
 * Divides the work of one answer into turns of the event loop: nothing else in this process would be answered until a large
 * answer is complete.
 */

/** The values that functions make in one turn; some milliseconds, or a tenth of a second if they are sentences. Of values that are at hand it is fifty times as many. */
const VALUES = 2_000;
/** The waiting works that begin in one turn; what follows from each is done before the turn ends. */
const WORKS = 200;

export interface Turns {
  /** Counts values that are made in this turn. */
  spend(values: number): void;
  /** Whether so many were made that others should have a turn. */
  isOver(): boolean;
  /** Does the work in a later turn, after all that wait already. */
  later<T>(work: () => T | PromiseLike<T>): Promise<T>;
  /** Sends what loaders have collected, after all that wait: each turn would else have statements of its own. */
  whenAllBegan(send: () => void): void;
  /** The items of a long list in portions, each in a turn of its own. `weight`: how many values an item is. */
  portions(items: readonly unknown[], weight: number): readonly unknown[];
}

export function openTurns(): Turns {
  let spent = 0;
  let waiting: (() => void)[] = [];
  let sends: (() => void)[] = [];

  const takeTurn = () => {
    spent = 0;
    let next = 0;
    while (next < waiting.length && next < WORKS && spent < VALUES) waiting[next++]?.();
    waiting = waiting.slice(next);
    if (waiting.length > 0) setImmediate(takeTurn);
    // What follows from the last works has its say first.
    else if (sends.length > 0) setImmediate(sendAll);
  };
  const sendAll = () => {
    if (waiting.length > 0) return;
    const ready = sends;
    sends = [];
    for (const send of ready) send();
  };
  const later = <T>(work: () => T | PromiseLike<T>): Promise<T> => {
    if (waiting.length === 0) setImmediate(takeTurn);
    return new Promise<T>((resolve, reject) => {
      waiting.push(() => {
        try {
          resolve(work());
        } catch (error) {
          reject(error);
        }
      });
    });
  };
  const spend = (values: number) => {
    spent += values;
  };

  return {
    spend,
    isOver: () => spent > VALUES,
    later,
    whenAllBegan(send) {
      sends.push(send);
      if (waiting.length === 0 && sends.length === 1) setImmediate(sendAll);
    },
    portions(items, weight) {
      const size = Math.max(1, Math.floor(VALUES / weight));
      spend(Math.min(items.length, size) * weight);
      if (items.length <= size) return items;
      let turn = Promise.resolve();
      return items.map((item, i) => {
        if (i < size) return item;
        if (i % size === 0) turn = later(() => spend(size * weight));
        return turn.then(() => item);
      });
    },
  };
}
