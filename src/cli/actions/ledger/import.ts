import { importLedger } from '../../../ledgerFile/importLedger.js';
import { print, printJson } from '../../printing/terminal.js';
import { ledgerLines } from '../../running/readFiles.js';
import { withDatabase } from '../../running/withDatabase.js';

export async function importLedgers(file: string, { json }: { json?: true }): Promise<void> {
  const imported = await withDatabase((db) => importLedger(db, ledgerLines(file)), { records: true });
  if (json) return printJson({ imported });
  for (const { organization, revision, events } of imported)
    print(`${organization} is imported: revision ${revision}, ${events} events.`);
}
