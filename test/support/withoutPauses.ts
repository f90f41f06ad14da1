/** Pauses of the service that end at once, where a test is about what it does after them. */
import { syncBuiltinESMExports } from 'node:module';
import promises from 'node:timers/promises';

/** Does the work while no `setTimeout` of node:timers/promises waits. */
export async function withoutPauses<T>(work: () => Promise<T>): Promise<T> {
  const { setTimeout: pause, setImmediate: turn } = promises;
  const atOnce = <V>(_milliseconds?: number, value?: V): Promise<V> => turn(value as V);
  replace(atOnce as typeof pause);
  try {
    return await work();
  } finally {
    replace(pause);
  }
}

function replace(pause: typeof promises.setTimeout): void {
  Object.assign(promises, { setTimeout: pause });
  syncBuiltinESMExports();
}
