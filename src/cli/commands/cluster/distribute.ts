import { Command, InvalidArgumentError } from 'commander';

/** A cluster has no use for more, and each takes some hundred entries in the catalog. */
const MOST = 4096;

function readShards(text: string): number {
  if (/^\d{1,4}$/.test(text) && Number(text) >= 1 && Number(text) <= MOST) return Number(text);
  throw new InvalidArgumentError(`Give a number from 1 to ${MOST}.`);
}

const more = `
Every organization is then on one of the workers with all that belongs to it. Run it at the coordinator, with the role that
owns the tables, while no service runs. It does everything or nothing, and nothing the second time. docs/scale.md says how
to prepare the nodes, and how many shards are right.

Example:
  $ DATABASE_URL=postgres://… enkaku distribute --shards 64`;

export const distributeCommand = new Command('distribute')
  .description('Spread the database over the nodes of a Citus cluster, by organization.')
  .option('--shards <N>', 'how many parts; later they can only be split', readShards, 32)
  .option('--json', 'print {"isNew": …, "shards": …, "workers": …} for programs')
  .addHelpText('after', more)
  .action(async (options: { shards: number; json?: true }) => {
    const { distributeTables } = await import('../../actions/cluster/distribute.js');
    await distributeTables(options);
  });
