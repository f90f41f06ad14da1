import { writeFile } from 'node:fs/promises';
import { inSnapshot, readLedger } from '../../../ledger/readLedger.js';
import { newKey, signCheckpoint } from '../../../ledger/verify/checkpoint.js';
import { newVerification } from '../../../ledger/verify/verify.js';
import type { Verified } from '../../../ledger/verify/verifyOrganization.js';
import { badInput } from '../../../userError.js';
import { requireOrganization } from '../../asking/requireOrganization.js';
import { printExactly } from '../../printing/terminal.js';
import { readPrivateKey } from '../../running/checkpointFile.js';
import { withDatabase } from '../../running/withDatabase.js';
import { keyExists, ledgerNotSound } from './texts.js';

export async function checkpoint(code: string, key: string): Promise<void> {
  const privateKey = await readPrivateKey(key);
  const { revision: number, hash } = await soundLedger(code);
  printExactly(signCheckpoint({ organization: code, revision: { number, hash } }, privateKey));
}

export async function createKey(path: string): Promise<void> {
  const { privateKey, publicKey } = newKey();
  try {
    await writeFile(path, privateKey, { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if (Object(error).code !== 'EEXIST') throw error;
    throw badInput(keyExists(path));
  }
  printExactly(publicKey);
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
