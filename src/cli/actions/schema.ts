import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { buildGraphqlSchema, printSchemaText } from '../../graphql/schema.js';
import { printExactly } from '../printing/terminal.js';

// This file runs from dist/src/cli.
const file = fileURLToPath(new URL('../../../../schema.graphql', import.meta.url));

export async function schema({ write }: { write?: true }): Promise<void> {
  const text = printSchemaText(buildGraphqlSchema());
  if (write) await writeFile(file, text);
  else printExactly(text);
}
