/** What a verification found, for people. */
import type { Checkpoint } from '../../../ledger/verify/checkpoint.js';
import type { Finding } from '../../../ledger/verify/finding.js';
import type { RowFinding } from '../../../verify/rowFinding.js';
import type { VerifiedStored } from '../../../verify/verifyStored.js';
import { paint, print } from '../terminal.js';
import { both, verificationTexts } from '../texts.js';

/** How many rows of one table are printed; all are in --json. */
const PRINTED = 20;

/** `inDatabase`: the rows of the projections belong to it, too. */
export function printVerified(
  verified: VerifiedStored,
  checkpoints: Checkpoint[],
  inDatabase: boolean,
): void {
  const { organization, findings, rows } = verified;
  if (findings.length === 0) {
    printSound(verified, checkpoints);
    return;
  }
  const ofRows = findings.filter((found) => 'table' in found);
  const headline = ofRows.length > 0 ? verificationTexts.rowsDiffer : verificationTexts.changed;
  print(paint('red', `${organization}: ${headline}`));
  for (const found of findings) if (!('table' in found)) printFinding(found);
  printRows(ofRows);
  if (ofRows.length > 0) print(`  ${both(verificationTexts.rebuild(organization))}`);
  else if (inDatabase && verified.revision > 0 && rows === undefined)
    print(`  ${verificationTexts.notCompared}`);
}

function printSound({ organization, revision, hash, events, rows }: VerifiedStored, all: Checkpoint[]): void {
  const vouched = all.filter((one) => one.organization === organization).length;
  const counts = [`revision ${revision}`, `${events} events`];
  if (rows !== undefined) counts.push(`${rows} rows of the projections`);
  if (vouched > 0) counts.push(`against ${vouched} checkpoint${vouched === 1 ? '' : 's'}`);
  print(`${organization}: ${paint('green', verificationTexts.sound)} (${counts.join(', ')})`);
  print(`  ${hash}`);
}

function printFinding({ code, line, ja, en }: Pick<Finding, 'code' | 'line' | 'ja' | 'en'>): void {
  print(`  ${code}${line === undefined ? '' : ` (line ${line})`}`);
  print(`    ${ja}`);
  print(`    ${en}`);
}

function printRows(findings: RowFinding[]): void {
  for (const table of new Set(findings.map((found) => found.table))) {
    const ofTable = findings.filter((found) => found.table === table);
    for (const { code, ja, en } of ofTable.slice(0, PRINTED)) {
      print(`  ${code}`);
      print(`    ${ja}`);
      print(`    ${en}`);
    }
    const more = ofTable.length - PRINTED;
    if (more > 0) print(`  ${both(verificationTexts.more(table, more))}`);
  }
}
