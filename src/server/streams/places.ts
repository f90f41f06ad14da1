/** How many subscriptions a service answers at the same time, and how many of them for one client. */
import type { Caller } from '../../access/permission.js';

export interface StreamLimits {
  /** Of all clients together. Each keeps some 20 kB and, for each recorded revision, takes some milliseconds. */
  all: number;
  /** Of one subject, or of one address where there is no token. */
  perClient: number;
  /** Over one WebSocket. */
  perConnection: number;
  /** WebSockets, whether they have subscriptions or not. */
  connections: number;
  /** Of one address: who is there is known only later. */
  connectionsPerAddress: number;
}

export const streamLimits: StreamLimits = {
  ...{ all: 1_000, perClient: 200, perConnection: 20 },
  ...{ connections: 1_000, connectionsPerAddress: 200 },
};

export interface Places {
  /** Returns the function that gives the place back; undefined: all are taken, or all of this client. */
  take(client: string): (() => void) | undefined;
  /** Resolves when none is taken. */
  emptied(): Promise<void>;
}

export function openPlaces(most: number, perClient: number): Places {
  const taken = new Map<string, number>();
  let all = 0;
  let waiting: (() => void)[] = [];
  const leave = (client: string) => {
    const rest = (taken.get(client) ?? 1) - 1;
    if (rest === 0) taken.delete(client);
    else taken.set(client, rest);
    all -= 1;
    if (all > 0) return;
    for (const resolve of waiting) resolve();
    waiting = [];
  };
  return {
    take(client) {
      const own = taken.get(client) ?? 0;
      if (all >= most || own >= perClient) return undefined;
      taken.set(client, own + 1);
      all += 1;
      let isTaken = true;
      return () => {
        if (isTaken) leave(client);
        isTaken = false;
      };
    },
    emptied: () =>
      new Promise((resolve) => {
        if (all === 0) resolve();
        else waiting.push(resolve);
      }),
  };
}

/** Whom a place is counted for: who is signed in, else the address. */
export const clientOfPlace = ({ subject, address }: Caller): string =>
  subject === undefined ? `address ${address}` : `subject ${subject}`;
