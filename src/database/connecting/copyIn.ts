/** COPY … FROM STDIN, the fastest way into a table. The driver has the messages for it, but no call. */
import type pg from 'pg';

/** What the driver's connection can do beside what its types say. */
type Connection = pg.Connection & { sendCopyFromChunk(chunk: Buffer): void; endCopyFrom(): void };

/** `statement`: copy … from stdin. `lines`: the rows in PostgreSQL's text format. */
export function copyIn(client: pg.ClientBase, statement: string, lines: string): Promise<void> {
  return new Promise((resolve, reject) => {
    client.query({
      submit(connection: pg.Connection) {
        connection.query(statement);
      },
      handleCopyInResponse(connection: Connection) {
        connection.sendCopyFromChunk(Buffer.from(lines));
        connection.endCopyFrom();
      },
      handleCommandComplete() {},
      handleReadyForQuery: () => resolve(),
      handleError: reject,
    });
  });
}
