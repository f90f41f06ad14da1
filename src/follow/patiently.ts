/** Tries again when something fails for a while, such as a database that starts again. */
import { setTimeout as pause } from 'node:timers/promises';

/** In milliseconds. */
const PAUSE = 500;

/** Half a minute: what fails longer is for others to decide on. */
const TRIES = 60;

/** `isWanted`: whether anybody still waits for it. `isNotNow`: whether a value only says that it may come later. */
export async function patiently<T>(
  attempt: () => Promise<T>,
  isWanted: () => boolean,
  isNotNow: (value: T) => boolean = () => false,
): Promise<T> {
  for (let tries = 1; ; tries++) {
    const isLast = tries === TRIES || !isWanted();
    try {
      const value = await attempt();
      if (isLast || !isNotNow(value)) return value;
    } catch (error) {
      if (isLast) throw error;
    }
    await pause(PAUSE, undefined, { ref: false });
  }
}
