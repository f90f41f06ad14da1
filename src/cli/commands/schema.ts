import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { Command } from 'commander';
import { buildGraphqlSchema, printSchemaText } from '../../graphql/schema.js';

// This file runs from dist/src/cli.
const file = fileURLToPath(new URL('../../../../schema.graphql', import.meta.url));

export const schemaCommand = new Command('schema')
  .description('Print the GraphQL schema of this version.')
  .option('--write', 'write it to schema.graphql of the project instead')
  .addHelpText('after', '\nExamples:\n  $ enkaku schema > api.graphql\n  $ enkaku schema --write')
  .action(async ({ write }: { write?: true }) => {
    const text = printSchemaText(buildGraphqlSchema());
    if (write) await writeFile(file, text);
    else process.stdout.write(text);
  });
