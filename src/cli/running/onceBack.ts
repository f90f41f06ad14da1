/** An embedded server may end while a command starts, or be starting again already. Its keeper brings it back at the same address. */
import { setTimeout } from 'node:timers/promises';
import { UserError } from '../../userError.js';
import { doesNotComeBack } from './texts.js';

/** Does what may be done twice: once more if the server ended meanwhile, as soon as it is back. */
export type Again = <T>(work: () => Promise<T>) => Promise<T>;

/** For a server that no keeper of ours brings back. */
export const onlyOnce: Again = (work) => work();

/** How often, and after how many milliseconds each time, a server that ended is asked. */
const TRIES = 150;
const PAUSE = 200;

export function onceBack(isLost: () => boolean, log: string): Again {
  return async (work) => {
    for (let tries = 1; ; tries++) {
      try {
        return await work();
      } catch (error) {
        if (!isAway(error)) throw error;
        if (isLost() || tries === TRIES) throw new UserError('UNAVAILABLE', doesNotComeBack(log));
        await setTimeout(PAUSE);
      }
    }
  };
}

/** PostgreSQL ends (admin_shutdown, crash_shutdown), is not up yet (cannot_connect_now), or nobody listens at the moment. */
const CODES = ['57P01', '57P02', '57P03', 'ECONNREFUSED', 'ECONNRESET', 'EPIPE'];

/** What pg says of a connection that broke; it has no codes. */
const BROKEN = /^(Connection terminated|Client has encountered a connection error)/;

function isAway(error: unknown): boolean {
  const { code, message, cause } = Object(error);
  return (
    CODES.includes(String(code)) || BROKEN.test(String(message)) || (cause !== undefined && isAway(cause))
  );
}
