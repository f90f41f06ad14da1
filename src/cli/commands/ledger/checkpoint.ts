import { Command } from 'commander';

const more = `
Keep the checkpoint outside the database, and the key outside the machine if you can. With a checkpoint,
enkaku verify --against detects a rewritten or shortened ledger. The ledger is verified before it is signed.

Examples:
  $ enkaku checkpoint --new-key auditor.pem > auditor.pub
  $ enkaku checkpoint 102041 --key auditor.pem > checkpoint.txt`;

interface Options {
  key?: string;
  newKey?: string;
}

export const checkpointCommand = new Command('checkpoint')
  .description('Print a checkpoint: a small signed text with the newest hash of the ledger.')
  .argument('[ORG]', 'code of the organization')
  .option('--key <FILE>', 'private Ed25519 key (PEM) to sign with')
  .option('--new-key <FILE>', 'create such a key in a new file, and print its public key')
  .addHelpText('after', more)
  .action(async (code: string | undefined, { key, newKey: path }: Options, command: Command) => {
    if (path !== undefined && (code !== undefined || key !== undefined))
      return command.error('error: --new-key takes no other option and no code');
    const { checkpoint, createKey } = await import('../../actions/ledger/checkpoint.js');
    if (path !== undefined) return createKey(path);
    if (code === undefined || key === undefined)
      return command.error('error: give the code of an organization and --key, or --new-key');
    return checkpoint(code, key);
  });
