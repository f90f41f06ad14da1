/** Wakes those who wait for an organization's next revision: at its announcement, and otherwise by a look from time to time. */
import type { Kysely } from 'kysely';
import { listen } from '../database/announcing/listen.js';
import type { Tables } from '../database/tables.js';
import { headsOf } from '../queries/follow/revisionsOf.js';

export interface Call {
  /** Resolves when there may be a newer revision, when it is cancelled, and when nobody is woken any more. */
  rung: Promise<void>;
  cancel(): void;
}

export interface Bell {
  /** Ask for the call first, then look, and wait only if there was nothing: so nothing is missed in between. */
  callFor(code: string, after: number): Call;
  /** Called for each announced code, and with undefined when any organization may have new revisions. */
  onRing(listener: (code: string | undefined) => void): () => void;
  isClosed(): boolean;
  /** Wakes all for the last time. */
  close(): Promise<void>;
}

/** In milliseconds: how often to look. */
export interface Intervals {
  hearing: number;
  /** While announcements are missed. */
  deaf: number;
}

const usual: Intervals = { hearing: 5_000, deaf: 1_000 };

export function openBell(db: Kysely<Tables>, intervals: Intervals = usual): Bell {
  const waiting = new Map<string, Map<object, { after: number; ring: () => void }>>();
  const listeners = new Set<(code: string | undefined) => void>();
  let isClosed = false;

  const ring = (code: string) => {
    for (const caller of waiting.get(code)?.values() ?? []) caller.ring();
  };
  const heard = (code: string | undefined) => {
    for (const each of code === undefined ? [...waiting.keys()] : [code]) ring(each);
    for (const listener of listeners) listener(code);
  };
  const listening = listen(db, heard);

  const look = async () => {
    const heads = await headsOf(db, [...waiting.keys()]);
    for (const [code, callers] of waiting)
      for (const caller of callers.values()) if ((heads.get(code) ?? 0) > caller.after) caller.ring();
    for (const listener of listeners) listener(undefined);
  };
  let timer: NodeJS.Timeout;
  const lookLater = () => {
    timer = setTimeout(
      async () => {
        // A database that does not answer now is looked at again later.
        if (waiting.size + listeners.size > 0) await look().catch(() => {});
        if (!isClosed) lookLater();
      },
      listening.isHearing() ? intervals.hearing : intervals.deaf,
    );
    timer.unref();
  };
  lookLater();

  return {
    callFor(code, after) {
      const key = {};
      const callers = waiting.get(code) ?? new Map<object, { after: number; ring: () => void }>();
      waiting.set(code, callers);
      const { promise: rung, resolve } = withResolve();
      const end = () => {
        callers.delete(key);
        if (callers.size === 0 && waiting.get(code) === callers) waiting.delete(code);
        resolve();
      };
      callers.set(key, { after, ring: end });
      if (isClosed) end();
      return { rung, cancel: end };
    },
    onRing(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    isClosed: () => isClosed,
    async close() {
      isClosed = true;
      clearTimeout(timer);
      for (const code of [...waiting.keys()]) ring(code);
      await listening.stop();
    },
  };
}

function withResolve(): { promise: Promise<void>; resolve: () => void } {
  let resolve = () => {};
  const promise = new Promise<void>((done) => {
    resolve = done;
  });
  return { promise, resolve };
}
