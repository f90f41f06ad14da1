/** How many subscriptions a service answers at the same time. */

export interface StreamLimits {
  /** Of all clients together. Each keeps some 20 kB and, for each recorded revision, takes some milliseconds. */
  all: number;
  /** Over one WebSocket. */
  perConnection: number;
  /** WebSockets, whether they have subscriptions or not. */
  connections: number;
}

export const streamLimits: StreamLimits = { all: 1_000, perConnection: 20, connections: 1_000 };

export interface Places {
  /** Returns the function that gives the place back; undefined: all are taken. */
  take(): (() => void) | undefined;
  /** Resolves when none is taken. */
  emptied(): Promise<void>;
}

export function openPlaces(most: number): Places {
  let taken = 0;
  let waiting: (() => void)[] = [];
  const leave = () => {
    taken -= 1;
    if (taken > 0) return;
    for (const resolve of waiting) resolve();
    waiting = [];
  };
  return {
    take() {
      if (taken >= most) return undefined;
      taken += 1;
      let isTaken = true;
      return () => {
        if (isTaken) leave();
        isTaken = false;
      };
    },
    emptied: () =>
      new Promise((resolve) => {
        if (taken === 0) resolve();
        else waiting.push(resolve);
      }),
  };
}
