/**
 * Connections on which a recording can be tried out. What is written on them goes into temporary tables of the session
 * (migrations/functions/preview), in a transaction that may only read and is always rolled back: nobody waits for a trial,
 * and nothing of it remains.
 */
import {
  type DatabaseConnection,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
} from 'kysely';
import type pg from 'pg';
import type { Tables } from './tables.js';

/** The trials of one answer. They share one connection, so an answer never waits for itself. */
export interface Trials {
  /** The database as it is, for one more trial to write into; all trials of an answer begin with the same state. */
  begin(): Promise<Kysely<Tables>>;
  /** Ends all of them. Whatever they are asked afterwards fails. */
  end(): Promise<void>;
}

/** What keeps a forgotten trial from holding its connection: it is also what one question of it may take. */
const LIMITS = `set local statement_timeout = '10s'; set local idle_in_transaction_session_timeout = '30s'`;

/** By the object that all Kyselys of one pool share, those with plugins too. */
const pools = new WeakMap<object, pg.Pool>();

export function keepTrials(db: Kysely<Tables>, pool: pg.Pool): void {
  pools.set(db.getExecutor().adapter, pool);
}

/** Nothing is connected before the first trial begins. */
export function openTrials(db: Kysely<Tables>): Trials {
  let client: Promise<pg.PoolClient> | undefined;
  let begun = 0;
  let chosen = 0;
  let turn: Promise<unknown> = Promise.resolve();
  let isOver = false;
  const requireTime = () => {
    if (isOver) throw new Error('The answer is complete; its trials are over.');
  };

  return {
    async begin() {
      requireTime();
      begun += 1;
      const trial = begun;
      client ??= connect(pools.get(db.getExecutor().adapter)!);
      const connection = await client;
      return databaseOf((text, values) => {
        requireTime();
        // One after the other: each statement belongs to the trial that was chosen right before it.
        const answer = turn.then(async () => {
          if (chosen !== trial)
            await connection.query("select set_config('enkaku.trial', $1, false)", [`${trial}`]);
          chosen = trial;
          return connection.query(text, values);
        });
        turn = answer.catch(() => {});
        return answer;
      });
    },
    async end() {
      isOver = true;
      const connection = await client?.catch(() => undefined);
      client = undefined;
      if (!connection) return;
      await turn;
      const failure = await connection.query('rollback').then(
        () => undefined,
        (error: Error) => error,
      );
      connection.release(failure);
    },
  };
}

async function connect(pool: pg.Pool): Promise<pg.PoolClient> {
  const client = await pool.connect();
  try {
    await client.query('select open_overlay()');
    await client.query(`start transaction isolation level repeatable read, read only; ${LIMITS}`);
    return client;
  } catch (error) {
    client.release(error instanceof Error ? error : true);
    throw error;
  }
}

type Ask = (text: string, values: unknown[]) => Promise<pg.QueryResult>;

/** A database whose only connection is this one. It is in a transaction already, and has no other. */
function databaseOf(ask: Ask): Kysely<Tables> {
  const refuse = (): never => {
    throw new Error('A trial has no transactions and streams of its own.');
  };
  const connection: DatabaseConnection = {
    executeQuery: async ({ sql, parameters }) => ({ rows: (await ask(sql, [...parameters])).rows }),
    streamQuery: refuse,
  };
  return new Kysely<Tables>({
    dialect: {
      createAdapter: () => new PostgresAdapter(),
      createDriver: () => ({
        init: async () => {},
        acquireConnection: async () => connection,
        beginTransaction: refuse,
        commitTransaction: refuse,
        rollbackTransaction: refuse,
        releaseConnection: async () => {},
        destroy: async () => {},
      }),
      createIntrospector: (db) => new PostgresIntrospector(db),
      createQueryCompiler: () => new PostgresQueryCompiler(),
    },
  });
}
