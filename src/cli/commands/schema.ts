import { Command } from 'commander';

export const schemaCommand = new Command('schema')
  .description('Print the GraphQL schema of this version.')
  .option('--write', 'write it to schema.graphql of the project instead')
  .addHelpText('after', '\nExamples:\n  $ enkaku schema > api.graphql\n  $ enkaku schema --write')
  .action(async (options: { write?: true }) => {
    const { schema } = await import('../actions/schema.js');
    await schema(options);
  });
