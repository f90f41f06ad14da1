/**
 * Long computations in slices: after some milliseconds of one, everything else that waits for the process has its turn. So nobody
 * waits for a whole history to be folded.
 */
import { setImmediate } from 'node:timers/promises';
import type { Steps } from '../../domain/words/steps.js';

/** In milliseconds. A single step may take longer. */
const SLICE = 8;

let last: Promise<void> = Promise.resolve();

/** Of several computations each goes on in a turn of its own. */
function pause(): Promise<void> {
  last = last.then(() => setImmediate());
  return last;
}

/** To be asked between two steps: waits if the slice is over. */
export function slices(): () => Promise<void> | undefined {
  let begun = performance.now();
  return () =>
    performance.now() - begun < SLICE
      ? undefined
      : pause().then(() => {
          begun = performance.now();
        });
}

/** `wait`: the slices of a computation of which this is a part. */
export async function inSlices<T>(steps: Steps<T>, wait = slices()): Promise<T> {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
    const over = wait();
    if (over) await over;
  }
}
