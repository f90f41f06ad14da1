import { Command } from 'commander';

export const schemaCommand = new Command('schema')
  .description('Print the GraphQL schema of this version.')
  .option('--write', 'write it to schema.graphql of the project instead')
  .option('--record-file', 'print the JSON Schema of record files, for editors, instead')
  .addHelpText(
    'after',
    '\nExamples:\n  $ enkaku schema > api.graphql\n  $ enkaku schema --record-file > record-file.schema.json\n  $ enkaku schema --write',
  )
  .action(async (options: { write?: true; recordFile?: true }) => {
    const { schema } = await import('../actions/schema.js');
    await schema(options);
  });
