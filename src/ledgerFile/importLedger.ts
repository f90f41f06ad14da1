/** Imports exported ledgers in one transaction: all of a file or nothing. */
import type { Kysely, Transaction } from 'kysely';
import type { Tables } from '../database/tables.js';
import type { LedgerLine, Numbered } from '../ledger/ledgerLine.js';
import { newVerification } from '../ledger/verify/verify.js';
import { writeOrganization, writeRevision } from '../ledger/writeLedger.js';
import { rebuildIn } from '../rebuild.js';
import { UserError } from '../userError.js';
import { alreadyThere, emptyFile, unreadable, unsound, unwritable } from './texts.js';

export interface Imported {
  organization: string;
  revision: number;
  events: number;
}

/** Throws a UserError where a ledger does not verify, cannot be read, or is in the database already. */
export function importLedger(db: Kysely<Tables>, lines: AsyncIterable<Numbered>): Promise<Imported[]> {
  return db.transaction().execute(async (tx) => {
    const verification = newVerification();
    const refuseUnsound = () => {
      const [found] = verification.verified.flatMap(({ findings }) => findings);
      if (found) throw unsound(found);
    };
    let organization: number | undefined;
    for await (const line of lines) {
      verification.take(line);
      refuseUnsound();
      organization = await write(tx, line, organization);
    }
    const verified = verification.end();
    refuseUnsound();
    if (verified.length === 0) throw emptyFile();
    for (const { organization } of verified) await project(tx, organization);
    return verified.map(({ organization, revision, events }) => ({ organization, revision, events }));
  });
}

/** Returns the key of the organization to which the next lines belong. */
async function write(
  tx: Transaction<Tables>,
  line: LedgerLine,
  organization: number | undefined,
): Promise<number | undefined> {
  if ('organization' in line) {
    const key = await writeOrganization(tx, line.organization);
    if (key === undefined) throw alreadyThere(line.organization.code);
    return key;
  }
  if (organization !== undefined && 'revision' in line) {
    await writeRevision(tx, organization, line.revision).catch((error) => {
      throw isOutage(error) ? error : unwritable(line.revision.number, reasonOf(error));
    });
  }
  return organization;
}

async function project(tx: Transaction<Tables>, code: string): Promise<void> {
  try {
    await rebuildIn(tx, code);
  } catch (error) {
    throw isOutage(error) ? error : unreadable(code, reasonOf(error));
  }
}

const reasonOf = (error: unknown): string => Object(error).message;

/** The database is gone, or lacks memory or disk: not a fault of the file. */
const isOutage = (error: unknown) =>
  /^(ECONN|EPIPE|08|53|57|58)/.test(String(Object(error).code)) || error instanceof UserError;
