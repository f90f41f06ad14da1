import { inSnapshot } from '../../../ledger/readLedger.js';
import { exportLedger } from '../../../ledgerFile/exportLedger.js';
import { organizationCodes } from '../../asking/organizationCodes.js';
import { requireOrganization } from '../../asking/requireOrganization.js';
import { withDatabase } from '../../running/withDatabase.js';
import { writePieces } from '../../running/writePieces.js';

/** `code`: undefined for every organization. */
export async function exportLedgers(code: string | undefined, file: string | undefined): Promise<void> {
  await withDatabase(async (db) => {
    if (code !== undefined) await requireOrganization(db, code);
    await inSnapshot(db, async (tx) => {
      const codes = code === undefined ? await organizationCodes(tx) : [code];
      await writePieces(exportLedger(tx, codes), file);
    });
  });
}
