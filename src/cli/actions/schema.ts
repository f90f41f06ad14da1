import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { buildGraphqlSchema } from '../../graphql/schema.js';
import { printSchemaText } from '../../graphql/schemaText.js';
import { recordFileSchema } from '../../recordFile/jsonSchema.js';
import { printExactly } from '../printing/terminal.js';

// This file runs from dist/src/cli.
const file = fileURLToPath(new URL('../../../../schema.graphql', import.meta.url));

export async function schema({ write, recordFile }: { write?: true; recordFile?: true }): Promise<void> {
  const graphql = buildGraphqlSchema();
  if (recordFile) return printExactly(`${JSON.stringify(recordFileSchema(graphql), null, 2)}\n`);
  const text = printSchemaText(graphql);
  if (write) await writeFile(file, text);
  else printExactly(text);
}
