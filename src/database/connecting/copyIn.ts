/** COPY … FROM STDIN, the fastest way into a table. The driver has the messages for it, but no call. */
import type pg from 'pg';

declare module 'pg' {
  /** What the driver's connection can do beside what its types say. */
  interface Connection {
    sendCopyFromChunk(chunk: Buffer): void;
    endCopyFrom(): void;
  }
}

/** `statement`: copy … from stdin. `lines`: the rows in PostgreSQL's text format. */
export function copyIn(client: pg.ClientBase, statement: string, lines: string): Promise<void> {
  return new Promise((resolve, reject) => {
    client.query({
      submit(connection: pg.Connection) {
        connection.query(statement);
        // Before the server asks for them: it would wait for this process, which may be busy. If it refuses the statement, it ignores them.
        connection.sendCopyFromChunk(Buffer.from(lines));
        connection.endCopyFrom();
      },
      handleCopyInResponse() {},
      handleCommandComplete() {},
      handleReadyForQuery: () => resolve(),
      handleError: reject,
    });
  });
}
