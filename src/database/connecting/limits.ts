/** How long the database may take, in milliseconds. A limit that is absent does not exist. */
export interface TimeLimits {
  /** A statement, as the server measures it. */
  statement?: number;
  /** Waiting for a lock. */
  lock?: number;
  /** Pausing between two statements of a transaction. */
  idleInTransaction?: number;
  /** The answer to a statement, as this process measures it: after this time the connection is given up as broken. */
  answer?: number;
  /** Waiting for a free connection, a new one included. */
  connection?: number;
}

/**
 * For requests: whoever records waits less than 30 seconds for a connection that broke without notice. The server's limits
 * are shorter than that of this process, so that a statement which is only slow ends with its error.
 */
export const requestLimits: TimeLimits = {
  statement: 20_000,
  lock: 10_000,
  idleInTransaction: 15_000,
  answer: 25_000,
  connection: 10_000,
};

/** For work that may take hours, such as a migration, a rebuild or an import. Only a dead connection ends it. */
export const noLimits: TimeLimits = {};
