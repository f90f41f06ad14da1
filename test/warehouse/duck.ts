/** DuckDB, which has no code in common with what writes the files. */
import { DuckDBInstance } from '@duckdb/node-api';

export async function duckIn(folder: string) {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  await connection.run(`set file_search_path = '${folder}'`);
  return {
    async ask(query: string): Promise<Record<string, unknown>[]> {
      return (await connection.runAndReadAll(query)).getRowObjectsJson();
    },
    close: () => connection.closeSync(),
  };
}
