import { writeFile } from 'node:fs/promises';
import { Command } from 'commander';
import { inSnapshot, readLedger } from '../../ledger/readLedger.js';
import { newKey, signCheckpoint } from '../../ledger/verify/checkpoint.js';
import { newVerification } from '../../ledger/verify/verify.js';
import type { Verified } from '../../ledger/verify/verifyOrganization.js';
import { badInput } from '../../userError.js';
import { requireOrganization } from '../asking/requireOrganization.js';
import { readPrivateKey } from '../running/checkpointFile.js';
import { withDatabase } from '../running/withDatabase.js';

const more = `
Keep what is printed outside of the database, and the key outside of the machine if you can: with it and
enkaku verify --against, a rewritten or shortened ledger is told. The ledger is verified first.

Examples:
  $ enkaku checkpoint --new-key auditor.pem > auditor.pub
  $ enkaku checkpoint 102041 --key auditor.pem > checkpoint.txt`;

interface Options {
  key?: string;
  newKey?: string;
}

export const checkpointCommand = new Command('checkpoint')
  .description('Print a small signed text that vouches for the ledger as it stands now.')
  .argument('[ORG]', 'code of the organization')
  .option('--key <FILE>', 'private Ed25519 key (PEM) to sign with')
  .option('--new-key <FILE>', 'make such a key in a new file, and print its public key')
  .addHelpText('after', more)
  .action(async (code: string | undefined, { key, newKey: path }: Options, command: Command) => {
    if (path !== undefined && (code !== undefined || key !== undefined))
      return command.error('error: --new-key goes alone');
    if (path !== undefined) return makeKey(path);
    if (code === undefined || key === undefined)
      return command.error('error: give the code of an organization and --key, or --new-key');
    const privateKey = await readPrivateKey(key);
    const { revision: number, hash } = await soundLedger(code);
    process.stdout.write(signCheckpoint({ organization: code, revision: { number, hash } }, privateKey));
  });

async function makeKey(path: string): Promise<void> {
  const { privateKey, publicKey } = newKey();
  try {
    await writeFile(path, privateKey, { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if (Object(error).code !== 'EEXIST') throw error;
    throw badInput(
      `${path} は既にあります。鍵を上書きすることはありません。別のファイルを指定してください。`,
      `${path} exists already, and no key is ever overwritten. Give another file.`,
    );
  }
  process.stdout.write(publicKey);
}

/** What does not verify is not vouched for. */
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
  throw badInput(
    `組織 ${code} の台帳は検証に通らないため、署名しません。enkaku verify ${code} で確かめてください。`,
    `The ledger of ${code} does not verify, so it is not signed. See enkaku verify ${code}.`,
  );
}
