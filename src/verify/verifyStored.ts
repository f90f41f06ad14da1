/** Verifies an organization in the database: its ledger, and the rows of the projections against a fold of the ledger. */
import { sql, type Transaction } from 'kysely';
import type { Tables } from '../database/tables.js';
import { type Fold, foldLedger } from '../ledger/foldLedger.js';
import { headOf } from '../ledger/head.js';
import { readLedger } from '../ledger/readLedger.js';
import type { Checkpoint } from '../ledger/verify/checkpoint.js';
import { type Finding, finding } from '../ledger/verify/finding.js';
import { newVerification } from '../ledger/verify/verify.js';
import type { Verified } from '../ledger/verify/verifyOrganization.js';
import { foldedRows } from '../projections/rows/foldedRows.js';
import { PROJECTION_TABLES } from '../projections/rows/tables.js';
import { differingRows } from './differingRows.js';
import { keptState } from './keptState.js';

import { headFindings, type RowFinding, rowFindings } from './rowFinding.js';

export interface VerifiedStored extends Omit<Verified, 'findings'> {
  findings: (Finding | RowFinding)[];
  /** How many rows of the projections were compared. Absent: none, because the ledger itself is not as it was recorded. */
  rows?: number;
}

/** In one snapshot: `tx` reads the same whatever is recorded meanwhile. It is in no one's way. */
export async function verifyStored(
  tx: Transaction<Tables>,
  code: string,
  checkpoints: Checkpoint[] = [],
): Promise<VerifiedStored> {
  const ofThisOne = checkpoints.filter(({ organization }) => organization === code);
  const verification = newVerification(ofThisOne, [code]);
  const key = await keyOf(tx, code);
  const state = await keptState(tx, key, code);
  const fold = foldLedger(foldedRows(), state.compare);
  for await (const line of readLedger(tx, code)) {
    verification.take(line);
    fold.take(line);
  }
  const [verified] = verification.end();
  if (!verified) throw new Error(`nothing was verified of ${code}`);
  // What was forged cannot say what the rows must be.
  if (verified.findings.length > 0) return verified;
  if (fold.failed) return { ...verified, findings: [notFolded(code, fold.failed)] };
  const { rows, findings } = await compareRows(tx, key, verified, fold);
  return { ...verified, rows, findings: [...findings, ...state.findings] };
}

const notFolded = (code: string, { revision, reason }: NonNullable<Fold['failed']>) =>
  finding(code, 'REVISION_NOT_FOLDED', { revisions: revision, words: [reason] });

async function keyOf(tx: Transaction<Tables>, code: string): Promise<number> {
  const { rows } = await sql<{ id: number }>`select id from organization where code = ${code}`.execute(tx);
  return rows[0]?.id ?? 0;
}

async function compareRows(
  tx: Transaction<Tables>,
  key: number,
  { organization: code, revision }: Verified,
  { rows: folded }: Fold,
): Promise<{ rows: number; findings: RowFinding[] }> {
  const findings = headFindings(code, await headOf(tx, key), revision);
  let rows = 0;
  for (const table of PROJECTION_TABLES) {
    const expected = folded.release(table);
    rows += expected.length;
    const differing = await differingRows(tx, key, table, expected);
    findings.push(...rowFindings(code, table, differing));
  }
  return { rows, findings };
}
