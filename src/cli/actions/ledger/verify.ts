import { inSnapshot } from '../../../ledger/readLedger.js';
import type { Checkpoint } from '../../../ledger/verify/checkpoint.js';
import { newVerification } from '../../../ledger/verify/verify.js';
import type { Verified } from '../../../ledger/verify/verifyOrganization.js';
import { type VerifiedStored, verifyStored } from '../../../verify/verifyStored.js';
import { organizationCodes } from '../../asking/organizationCodes.js';
import { print, printJson } from '../../printing/terminal.js';
import { printVerified } from '../../printing/verification/printVerified.js';
import { readCheckpointFiles } from '../../running/checkpointFile.js';
import { AlreadyReported } from '../../running/failure.js';
import { ledgerLines } from '../../running/readFiles.js';
import { withDatabase } from '../../running/withDatabase.js';

export interface Options {
  file?: string;
  against?: string[];
  publicKey?: string;
  json?: true;
}

export async function verify(code: string | undefined, options: Options): Promise<void> {
  const { file, against = [], publicKey, json } = options;
  const checkpoints = await readCheckpointFiles(against, publicKey);
  const verified: VerifiedStored[] =
    file === undefined ? await verifyHere(code, checkpoints) : await verifyFile(file, code, checkpoints);
  for (const one of verified) json ? printJson(one) : printVerified(one, checkpoints, file === undefined);
  if (!json && verified.length === 0) print('There is no organization to verify.');
  if (verified.some(({ findings }) => findings.length > 0)) throw new AlreadyReported();
}

async function verifyHere(code: string | undefined, checkpoints: Checkpoint[]): Promise<VerifiedStored[]> {
  return withDatabase((db) =>
    inSnapshot(db, async (tx) => {
      const wanted = code === undefined ? await organizationCodes(tx) : [code];
      const codes = new Set([...wanted, ...checkpoints.map(({ organization }) => organization)]);
      const verified: VerifiedStored[] = [];
      for (const each of codes) verified.push(await verifyStored(tx, each, checkpoints));
      return verified;
    }),
  );
}

/** `code`: an organization that must be in the file. */
async function verifyFile(
  path: string,
  code: string | undefined,
  checkpoints: Checkpoint[],
): Promise<Verified[]> {
  const verification = newVerification(checkpoints, code === undefined ? [] : [code]);
  for await (const line of ledgerLines(path)) verification.take(line);
  return verification.end();
}
