/** Writes to a place at once, and again and again until it is stopped. */
import { setTimeout } from 'node:timers/promises';

/** `write` says itself what went wrong, and does not throw. Resolves when the write under way has ended. */
export function every(milliseconds: number, write: () => Promise<void>): () => Promise<void> {
  const stopped = new AbortController();
  const { signal } = stopped;
  const running = (async () => {
    while (!signal.aborted) {
      await write();
      await setTimeout(milliseconds, undefined, { signal }).catch(() => {});
    }
  })();
  return async () => {
    stopped.abort();
    await running;
  };
}
