/**
 * Connections on which a recording can be tried out. What is written on them goes into temporary tables of the session
 * (migrations/functions/preview), in a transaction that may only read and is always rolled back: nobody waits for a trial,
 * and nothing of it remains.
 */
import { Kysely, PostgresAdapter, PostgresIntrospector, PostgresQueryCompiler } from 'kysely';
import { connectionOf } from './connecting/driver.js';
import type { Pool, Session } from './connecting/pool.js';
import { poolsOf } from './connecting/pools.js';
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

/** Nothing is connected before the first trial begins. */
export function openTrials(db: Kysely<Tables>): Trials {
  let opened: Promise<Session> | undefined;
  let begun = 0;
  let chosen = 0;
  let turn: Promise<unknown> = Promise.resolve();
  let isOver = false;
  let ending: Promise<void> | undefined;
  const requireTime = () => {
    if (isOver) throw new Error('The answer is complete; its trials are over.');
  };

  return {
    async begin() {
      requireTime();
      begun += 1;
      const trial = begun;
      opened ??= connect(poolsOf(db)!.trials);
      const session = await opened;
      return databaseOf((text, values) => {
        requireTime();
        // One after the other: each statement belongs to the trial that was chosen right before it.
        const answer = turn.then(async () => {
          if (chosen !== trial)
            await session.ask("select set_config('enkaku.trial', $1, false)", [`${trial}`]);
          chosen = trial;
          return session.ask(text, values);
        });
        turn = answer.catch(() => {});
        return answer;
      });
    },
    end() {
      isOver = true;
      // The answer is complete and its client hangs up at the same time: one of the two must not release what is released.
      ending ??= undo(opened, () => turn);
      return ending;
    },
  };
}

async function undo(opened: Promise<Session> | undefined, quiet: () => Promise<unknown>): Promise<void> {
  const session = await opened?.catch(() => undefined);
  if (!session) return;
  await quiet();
  const isUndone = await session.ask('rollback').then(
    () => true,
    () => false,
  );
  session.release(!isUndone);
}

async function connect(pool: Pool): Promise<Session> {
  const session = await pool.connect();
  try {
    await session.ask('select open_overlay()');
    await session.ask('start transaction isolation level repeatable read, read only');
    await session.ask(LIMITS);
    return session;
  } catch (error) {
    session.release(true);
    throw error;
  }
}

/** A database whose only connection is this one. It is in a transaction already, and has no other. */
function databaseOf(ask: Session['ask']): Kysely<Tables> {
  const refuse = (): never => {
    throw new Error('A trial has no transactions of its own.');
  };
  const connection = connectionOf({ ask });
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
