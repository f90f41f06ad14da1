/** One statement that a person wrote, in a transaction that changes nothing. */
import pg from 'pg';
import { READING } from './schemas.js';
import { valueTypes } from './values.js';

export interface Selected {
  columns: string[];
  rows: unknown[][];
}

/** Values as PostgreSQL prints them. */
const asTexts: pg.CustomTypesConfig = { getTypeParser: () => (value: string | Buffer) => String(value) };

/** Names without a schema are those of the schema for reading. The server refuses several statements in one text. */
export async function selectReadOnly(
  url: string,
  text: string,
  values: 'texts' | 'values',
): Promise<Selected> {
  const client = new pg.Client({ connectionString: url, types: values === 'texts' ? asTexts : valueTypes });
  client.on('error', () => {});
  await client.connect();
  try {
    await client.query(`start transaction read only; set local search_path = ${READING}`);
    const statement = { text, rowMode: 'array' as const, queryMode: 'extended' };
    const { fields, rows } = await client.query<unknown[]>(statement);
    return { columns: fields.map(({ name }) => name), rows };
  } finally {
    await client.end();
  }
}
