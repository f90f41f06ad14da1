/** Hears what `announce` says in any service, on a connection of its own. */
import { setTimeout as pause } from 'node:timers/promises';
import type { Kysely } from 'kysely';
import pg from 'pg';
import { noLimits } from '../connecting/limits.js';
import { poolsOf } from '../connecting/pools.js';
import { withSettings } from '../connecting/sessionSettings.js';
import type { Tables } from '../tables.js';
import { CHANNEL } from './announce.js';

export interface Listening {
  /** False while there is no connection: then announcements are missed. */
  isHearing(): boolean;
  stop(): Promise<void>;
}

/** In milliseconds: how long to wait before another connection is tried. */
const RETRY = 1_000;

/** `heard`: the code of an organization, or undefined after announcements may have been missed. */
export function listen(
  db: Kysely<Tables>,
  heard: (code: string | undefined) => void,
  retry = RETRY,
): Listening {
  const url = poolsOf(db)?.url;
  const stopping = new AbortController();
  let isHearing = false;

  const hearUntilLost = async (address: string) => {
    const client = new pg.Client({
      connectionString: withSettings(address, noLimits),
      connectionTimeoutMillis: 10_000,
      keepAlive: true,
      keepAliveInitialDelayMillis: 10_000,
    });
    let leave = () => {};
    const lost = new Promise<void>((resolve) => {
      leave = resolve;
      client.once('error', leave);
      client.once('end', leave);
      stopping.signal.addEventListener('abort', leave);
    });
    client.on('error', () => {});
    client.on('notification', ({ payload }) => heard(payload));
    try {
      await client.connect();
      await client.query(`listen ${CHANNEL}`);
      isHearing = true;
      heard(undefined);
      await lost;
    } finally {
      isHearing = false;
      // While the database is away there is another connection each second.
      stopping.signal.removeEventListener('abort', leave);
      client.end().catch(() => {});
    }
  };
  const hear = async (address: string) => {
    while (!stopping.signal.aborted) {
      await hearUntilLost(address).catch(() => {});
      await pause(retry, undefined, { signal: stopping.signal }).catch(() => {});
    }
  };
  const ended = url === undefined ? Promise.resolve() : hear(url);

  return {
    isHearing: () => isHearing,
    async stop() {
      stopping.abort();
      await ended;
    },
  };
}
