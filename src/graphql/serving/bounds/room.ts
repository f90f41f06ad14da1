/** Room for answers that are made at the same time: who finds none waits in line. */

export interface Room {
  /** Resolves when there is room for so many values, to the function that gives it back. Rejects when the signal aborts. */
  enter(values: number, signal: AbortSignal): Promise<() => void>;
  /** Whether so many wait already that another had better come later. `coming`: the values of those who will enter soon. */
  isCrowded(coming?: number): boolean;
}

/** Who may wait in line at most. */
export interface LongestLine {
  answers: number;
  /** Of all these answers together. */
  values: number;
}

/** What needs more than the whole capacity enters when it is alone. */
export function openRoom(capacity: number, longest: LongestLine): Room {
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

  const waiting = () => line.reduce((sum, { values }) => sum + values, 0);

  return {
    isCrowded: (coming = 0) =>
      line.length >= longest.answers ||
      waiting() >= longest.values ||
      used + waiting() + coming >= capacity + longest.values,
    enter: (values, signal) =>
      new Promise((resolve, reject) => {
        if (signal.aborted) return reject(signal.reason);
        const giveUp = () => {
          line = line.filter((one) => one !== own);
          admit();
          reject(signal.reason);
        };
        const own = {
          values,
          enter: () => {
            signal.removeEventListener('abort', giveUp);
            resolve(leaving(values));
          },
        };
        signal.addEventListener('abort', giveUp);
        line.push(own);
        admit();
      }),
  };
}
