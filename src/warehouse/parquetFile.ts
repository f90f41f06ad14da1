/** Rows as a Parquet file. */
import { fileWriter, ParquetWriter } from 'hyparquet-writer';
import type { Row } from './rows.js';
import type { ViewColumn } from './views.js';

type SchemaElement = ConstructorParameters<typeof ParquetWriter>[0]['schema'][number];
type Kind = Pick<SchemaElement, 'type' | 'converted_type'>;

const TEXT: Kind = { type: 'BYTE_ARRAY', converted_type: 'UTF8' };
const JSON_TEXT: Kind = { type: 'BYTE_ARRAY', converted_type: 'JSON' };

const KINDS: Record<string, Kind> = {
  boolean: { type: 'BOOLEAN' },
  integer: { type: 'INT32' },
  date: { type: 'INT32', converted_type: 'DATE' },
  'timestamp with time zone': { type: 'INT64', converted_type: 'TIMESTAMP_MILLIS' },
  text: TEXT,
  jsonb: JSON_TEXT,
  'text[]': JSON_TEXT,
};

function kindOf({ name, type }: ViewColumn): Kind {
  const kind = KINDS[type];
  if (!kind) throw new Error(`The column ${name} has the type ${type}, which a dump does not know.`);
  return kind;
}

/** Writes the file, and returns how many rows it has. */
export async function writeParquet(
  path: string,
  columns: readonly ViewColumn[],
  groups: AsyncIterable<Row[]>,
): Promise<number> {
  const fields = columns.map(
    (column): SchemaElement => ({ name: column.name, repetition_type: 'OPTIONAL', ...kindOf(column) }),
  );
  const schema = [{ name: 'root', num_children: fields.length }, ...fields];
  const file = new ParquetWriter({ writer: fileWriter(path), schema, createdBy: 'enkaku' });
  let count = 0;
  for await (const rows of groups) {
    const columnData = columns.map(({ name, type }) => ({
      name,
      data: rows.map((row) => inFile(row[name], type)),
    }));
    await file.write({ columnData, rowGroupSize: rows.length });
    count += rows.length;
  }
  await file.finish();
  return count;
}

/** Days and instants are texts everywhere but in a file that has types for them. */
function inFile(value: unknown, type: string): unknown {
  if (value === null || typeof value !== 'string') return value;
  if (type === 'date') return new Date(`${value}T00:00:00Z`);
  return type === 'timestamp with time zone' ? new Date(value) : value;
}
