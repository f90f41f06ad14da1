import { inSnapshot, readLedger } from '../../../ledger/readLedger.js';
import type { Checkpoint } from '../../../ledger/verify/checkpoint.js';
import type { Finding } from '../../../ledger/verify/finding.js';
import { newVerification } from '../../../ledger/verify/verify.js';
import type { Verified } from '../../../ledger/verify/verifyOrganization.js';
import { organizationCodes } from '../../asking/organizationCodes.js';
import { paint, print, printJson } from '../../printing/terminal.js';
import { verificationTexts } from '../../printing/texts.js';
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
  const verified =
    file === undefined ? await verifyHere(code, checkpoints) : await verifyFile(file, code, checkpoints);
  for (const one of verified) json ? printJson(one) : printVerified(one, checkpoints);
  if (!json && verified.length === 0) print('There is no organization to verify.');
  if (verified.some(({ findings }) => findings.length > 0)) throw new AlreadyReported();
}

async function verifyHere(code: string | undefined, checkpoints: Checkpoint[]): Promise<Verified[]> {
  return withDatabase((db) =>
    inSnapshot(db, async (tx) => {
      const wanted = code === undefined ? await organizationCodes(tx) : [code];
      const codes = [...new Set([...wanted, ...checkpoints.map(({ organization }) => organization)])];
      const verification = newVerification(checkpoints, codes);
      for (const each of codes) for await (const line of readLedger(tx, each)) verification.take(line);
      return verification.end();
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

function printVerified(
  { organization, revision, hash, events, findings }: Verified,
  checkpoints: Checkpoint[],
): void {
  if (findings.length > 0) {
    print(paint('red', `${organization}: ${verificationTexts.changed}`));
    for (const found of findings) printFinding(found);
    return;
  }
  const vouched = checkpoints.filter((one) => one.organization === organization).length;
  print(
    `${organization}: ${paint('green', verificationTexts.sound)} (revision ${revision}, ${events} events${vouched > 0 ? `, against ${vouched} checkpoint${vouched === 1 ? '' : 's'}` : ''})`,
  );
  print(`  ${hash}`);
}

function printFinding({ code, line, ja, en }: Finding): void {
  print(`  ${code}${line === undefined ? '' : ` (line ${line})`}`);
  print(`    ${ja}`);
  print(`    ${en}`);
}
