import type { Steps } from '../words/steps.js';
import type { History } from './history.js';

/** What is computed from a history; undefined if it learned something between two steps, since then the result is of neither. */
export function* whileUnchanged<T>(history: History, steps: Steps<T>): Steps<T | undefined> {
  const { revision } = history;
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
    yield;
    if (history.revision !== revision) return undefined;
  }
}
