/**
 * A look-up of one row by its key, asked again and again. Where the connection has planned the statement, only the values are sent. The
 * driver would also ask each time what the columns are and how to read them: that takes longer than the rest.
 */
import type pg from 'pg';

export interface LookUp {
  /** Under which the connection keeps the statement; undefined: it keeps none. */
  name?: string;
  text: string;
  values: readonly (string | number)[];
}

/** The columns of a row as the server writes them. */
export type Texts = readonly (string | null)[];

/** What the driver's connection can do beside what its types say. */
type Connection = pg.Connection & {
  parsedStatements: Record<string, string | undefined>;
  bind(config: { statement: string; values: string[] }): void;
  execute(config: object): void;
  sync(): void;
};

const asTexts: pg.CustomTypesConfig = { getTypeParser: () => (text: string) => text };

/** Undefined: there is no row. */
export async function lookUp(
  client: pg.ClientBase & { connection: pg.Connection },
  { name, text, values }: LookUp,
): Promise<Texts | undefined> {
  const connection = client.connection as Connection;
  if (name !== undefined && connection.parsedStatements[name] === text)
    return new Promise((resolve, reject) => {
      let row: Texts | undefined;
      client.query({
        submit() {
          connection.stream.cork();
          connection.bind({ statement: name, values: values.map(String) });
          connection.execute({});
          connection.sync();
          connection.stream.uncork();
        },
        handleDataRow({ fields }: { fields: Texts }) {
          row = fields;
        },
        handleCommandComplete() {},
        handleReadyForQuery: () => resolve(row),
        handleError: reject,
      });
    });
  const { rows } = await client.query<(string | null)[]>({
    ...{ name, text, values: [...values] },
    ...({ rowMode: 'array', types: asTexts } as const),
  });
  return rows[0];
}
