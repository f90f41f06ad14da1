/** Imports exported ledgers in one transaction: all of a file or nothing. */
import type { Kysely } from 'kysely';
import type { Tables } from '../database/tables.js';
import type { Numbered } from '../ledger/ledgerLine.js';
import { newVerification } from '../ledger/verify/verify.js';
import { ledgerWriter } from './ledgerWriter.js';
import { emptyFile, unsound } from './texts.js';

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
      // The others were looked at before.
      const [found] = verification.verified.slice(-2).flatMap(({ findings }) => findings);
      if (found) throw unsound(found);
    };
    const writer = ledgerWriter(tx);
    try {
      for await (const line of lines) {
        verification.take(line);
        refuseUnsound();
        await writer.take(line);
      }
      const verified = verification.end();
      refuseUnsound();
      if (verified.length === 0) throw emptyFile();
      await writer.end();
      return verified.map(({ organization, revision, events }) => ({ organization, revision, events }));
    } finally {
      // Whatever is written after the transaction would stay.
      await writer.rest();
    }
  });
}
