/** Room for large answers that are made at the same time: who finds none waits in line. */

export interface Room {
  /** Resolves when there is room for so many values, to the function that gives it back. Rejects when the signal aborts. */
  enter(values: number, signal: AbortSignal): Promise<() => void>;
  /** Whether so many wait already that another had better come later. */
  isCrowded(): boolean;
}

/** Those who wait keep what they have read so far. */
const LONGEST_LINE = 20;

/** What needs more than the whole capacity enters when it is alone. */
export function openRoom(capacity: number): Room {
  let used = 0;
  let line: { values: number; enter: () => void }[] = [];

  const admit = () => {
    for (let next = line[0]; next && (used === 0 || used + next.values <= capacity); next = line[0]) {
      line.shift();
      used += next.values;
      next.enter();
    }
  };
  const leaving = (values: number) => {
    let isInside = true;
    return () => {
      if (isInside) used -= values;
      isInside = false;
      admit();
    };
  };

  return {
    isCrowded: () => line.length >= LONGEST_LINE,
    enter: (values, signal) =>
      new Promise((resolve, reject) => {
        if (signal.aborted) return reject(signal.reason);
        const giveUp = () => {
          line = line.filter((one) => one !== waiting);
          admit();
          reject(signal.reason);
        };
        const waiting = {
          values,
          enter: () => {
            signal.removeEventListener('abort', giveUp);
            resolve(leaving(values));
          },
        };
        signal.addEventListener('abort', giveUp);
        line.push(waiting);
        admit();
      }),
  };
}
