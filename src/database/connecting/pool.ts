/** Pools of connections that give up on a connection whose answers do not come any more. */
import pg from 'pg';
import { watched } from '../../telemetry/watch.js';
import { valueTypes } from '../values.js';
import { cancelStatement } from './cancel.js';
import { copyIn } from './copyIn.js';
import type { TimeLimits } from './limits.js';
import { type LookUp, lookUp, type Texts } from './lookUp.js';
import { preparedName } from './prepared.js';
import { withSettings } from './sessionSettings.js';

/** One connection, for as long as its user keeps it. */
export interface Session {
  ask(text: string, values?: readonly unknown[]): Promise<pg.QueryResult>;
  /** The one row of a look-up by a key, as texts; undefined if there is none. */
  row(text: string, values: LookUp['values']): Promise<Texts | undefined>;
  /** Runs copy … from stdin. `lines`: the rows in its text format. */
  copy(statement: string, lines: string): Promise<void>;
  /** Ends the statement under way, which then fails. */
  cancel(): Promise<void>;
  /** Gives it back; a broken one is closed. */
  release(isBroken?: boolean): void;
}

export interface Pool {
  connect(): Promise<Session>;
  /** Whether the disk of the server was full at the last statement that had to know. */
  foundDiskFull: boolean;
  /** The connections now: all, those that nobody uses, and how many users wait for one. */
  usage(): { all: number; idle: number; waiting: number };
  end(): Promise<void>;
}

/** SQLSTATE. */
const DISK_FULL = '53100';

/** `prepares`: whether a connection always leads to the same session, which then keeps statements that are planned. */
export function openPool(
  url: string,
  max: number,
  limits: TimeLimits,
  { prepares = true }: { prepares?: boolean } = {},
): Pool {
  const pool = poolOf(url, max, limits);
  let lostAnswers = 0;
  const lostBefore = new WeakMap<pg.PoolClient, number>();
  pool.on('connect', (client) => lostBefore.set(client, lostAnswers));

  /** Runs a statement, and gives the connection up if its answer does not come. */
  const patiently = async <Answer>(client: pg.PoolClient, text: string, run: () => Promise<Answer>) => {
    let isLost = false;
    const patience = after(limits.answer, () => {
      isLost = true;
      lostAnswers += 1;
      breakOff(client);
    });
    try {
      return await watched('statement', run, text);
    } catch (error) {
      if (Object(error).code === DISK_FULL) opened.foundDiskFull = true;
      throw isLost ? lostAnswer(error) : error;
    } finally {
      clearTimeout(patience);
    }
  };
  const nameOf = (text: string) => (prepares ? preparedName(text) : undefined);

  const sessionOf = (client: pg.PoolClient): Session => ({
    ask: (text, values = []) =>
      patiently(client, text, () => client.query({ name: nameOf(text), text, values: [...values] })),
    row: (text, values) =>
      patiently(client, text, () => lookUp(client, { name: nameOf(text), text, values })),
    copy: (statement, lines) => copyIn(client, statement, lines),
    async cancel() {
      await cancelStatement(client).catch(() => breakOff(client));
    },
    release(isBroken = false) {
      if (isBroken) breakOff(client);
      client.release(isBroken);
    },
  });

  const opened: Pool = {
    foundDiskFull: false,
    async connect() {
      for (;;) {
        const session = await pool.connect();
        if (lostBefore.get(session) === lostAnswers) return sessionOf(session);
        // It was open when an answer got lost on another connection, so it is probably dead as well: whoever had to find
        // that out for each would wait for all of them, one after the other.
        breakOff(session);
        session.release(true);
      }
    },
    usage: () => ({ all: pool.totalCount, idle: pool.idleCount, waiting: pool.waitingCount }),
    end: () => pool.end(),
  };
  return opened;
}

function poolOf(url: string, max: number, limits: TimeLimits): pg.Pool {
  const pool = new pg.Pool({
    connectionString: withSettings(url, limits),
    max,
    types: valueTypes,
    connectionTimeoutMillis: limits.connection ?? 0,
    keepAlive: true,
    keepAliveInitialDelayMillis: 10_000,
  });
  // An idle connection breaks when the server ends. The pool drops it and opens another for the next query; without a
  // listener Node would end the process.
  pool.on('error', () => {});
  // The pool only listens to idle connections. One that breaks while in use, between two statements, emits an error, too;
  // the next statement on it fails and reports that.
  pool.on('connect', (client) => client.on('error', () => {}));
  return pool;
}

/** Without saying goodbye: nobody would hear it. */
const breakOff = (client: pg.PoolClient) => client.connection.stream.destroy();

const after = (milliseconds: number | undefined, act: () => void) =>
  milliseconds === undefined ? undefined : setTimeout(act, milliseconds);

const lostAnswer = (cause: unknown) =>
  Object.assign(new Error('The database does not answer.', { cause }), { code: 'ETIMEDOUT' });
