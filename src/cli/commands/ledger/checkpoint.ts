import { writeFile } from 'node:fs/promises';
import { Command } from 'commander';
import { inSnapshot, readLedger } from '../../../ledger/readLedger.js';
import { newKey, signCheckpoint } from '../../../ledger/verify/checkpoint.js';
import { newVerification } from '../../../ledger/verify/verify.js';
import type { Verified } from '../../../ledger/verify/verifyOrganization.js';
import { badInput } from '../../../userError.js';
import { requireOrganization } from '../../asking/requireOrganization.js';
import { readPrivateKey } from '../../running/checkpointFile.js';
import { withDatabase } from '../../running/withDatabase.js';
import { keyExists, ledgerNotSound } from './texts.js';

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
    if (path !== undefined) return createKey(path);
    if (code === undefined || key === undefined)
      return command.error('error: give the code of an organization and --key, or --new-key');
    const privateKey = await readPrivateKey(key);
    const { revision: number, hash } = await soundLedger(code);
    process.stdout.write(signCheckpoint({ organization: code, revision: { number, hash } }, privateKey));
  });

async function createKey(path: string): Promise<void> {
  const { privateKey, publicKey } = newKey();
  try {
    await writeFile(path, privateKey, { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if (Object(error).code !== 'EEXIST') throw error;
    throw badInput(keyExists(path));
  }
  process.stdout.write(publicKey);
}

/** A ledger that does not verify is not signed. */
async function soundLedger(code: string): Promise<Verified> {
  const verified = await withDatabase(async (db) => {
    await requireOrganization(db, code);
    return inSnapshot(db, async (tx) => {
      const verification = newVerification();
      for await (const line of readLedger(tx, code)) verification.take(line);
      return verification.end()[0];
    });
  });
  if (verified && verified.findings.length === 0) return verified;
  throw badInput(ledgerNotSound(code));
}
