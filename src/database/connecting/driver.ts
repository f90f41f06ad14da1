/** How Kysely uses our pools. */
import { CompiledQuery, type DatabaseConnection, type Driver, type QueryResult } from 'kysely';
import type pg from 'pg';
import type { Pool, Session } from './pool.js';

const sessions = new WeakMap<DatabaseConnection, Session>();

/** The session of a connection that Kysely has from `driverOf`. */
export function sessionOf(connection: DatabaseConnection): Session {
  const session = sessions.get(connection);
  if (!session) throw new Error('This connection is not one of a pool.');
  return session;
}

export function driverOf(pool: Pool, end: () => Promise<void>): Driver {
  return {
    ...transactions,
    init: async () => {},
    async acquireConnection() {
      const session = await pool.connect();
      const connection = connectionOf(session);
      sessions.set(connection, session);
      return connection;
    },
    releaseConnection: async (connection) => sessions.get(connection)?.release(),
    destroy: end,
  };
}

const say = (connection: DatabaseConnection, text: string) =>
  connection.executeQuery(CompiledQuery.raw(text)).then(() => {});

export const transactions: Pick<Driver, 'beginTransaction' | 'commitTransaction' | 'rollbackTransaction'> = {
  beginTransaction: (connection, { isolationLevel, accessMode }) =>
    say(
      connection,
      ['start transaction', isolationLevel && `isolation level ${isolationLevel}`, accessMode]
        .filter((part) => part)
        .join(' '),
    ),
  commitTransaction: (connection) => say(connection, 'commit'),
  rollbackTransaction: (connection) => say(connection, 'rollback'),
};

export const connectionOf = ({ ask }: Pick<Session, 'ask'>): DatabaseConnection => ({
  executeQuery: async <Row>({ sql, parameters }: CompiledQuery) => resultOf<Row>(await ask(sql, parameters)),
  streamQuery: () => {
    throw new Error('Answers are read as a whole, not as a stream.');
  },
});

const COUNTED = new Set(['INSERT', 'UPDATE', 'DELETE', 'MERGE']);

const resultOf = <Row>({ command, rowCount, rows }: pg.QueryResult): QueryResult<Row> => ({
  numAffectedRows: COUNTED.has(command) ? BigInt(rowCount ?? 0) : undefined,
  // A statement with several parts has no rows of its own.
  rows: rows ?? [],
});
