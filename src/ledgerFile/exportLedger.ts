/** The text of exported ledgers, piece by piece. The same ledger always gives the same bytes. */
import type { Transaction } from 'kysely';
import type { Tables } from '../database/tables.js';
import { lineText } from '../ledger/ledgerLine.js';
import { readLedger } from '../ledger/readLedger.js';

export async function* exportLedger(tx: Transaction<Tables>, codes: string[]): AsyncGenerator<string> {
  for (const code of codes) {
    for await (const line of readLedger(tx, code)) yield lineText(line);
  }
}
