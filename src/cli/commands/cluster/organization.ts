import { Argument, Command } from 'commander';

const more = `
  isolate  give it a shard of its own in a distributed database, so that it can be moved to a node alone

Others record meanwhile; the nodes need wal_level = logical for that. With --block-writes they wait some seconds instead, and
it works without. docs/scale.md says when it helps.

Example:
  $ enkaku organization isolate 102041`;

export const organizationCommand = new Command('organization')
  .description('Give a large organization a place of its own in a distributed database.')
  .addArgument(new Argument('<ACTION>', 'what to do').choices(['isolate']))
  .argument('<ORG>', 'code of the organization')
  .option('--block-writes', 'those who record in its old shard wait meanwhile')
  .option('--json', 'print {"isNew": …, "shard": …, "node": …} for programs')
  .addHelpText('after', more)
  .action(async (_action: string, code: string, options: { blockWrites?: true; json?: true }) => {
    const { isolateOrganization } = await import('../../actions/cluster/isolate.js');
    await isolateOrganization(code, options);
  });
