import type { Kysely } from 'kysely';
import type { Tables } from '../../src/database/tables.js';
import { packedStart, packState } from '../../src/ledger/histories/packedStates.js';
import { dropHistory } from '../../src/ledger/keptHistories.js';
import { readHistory } from '../../src/ledger/readHistory.js';
import { until } from '../server/ask.js';

/** As if there were no room for the history: in memory only its packed state is left. */
export async function packAway(db: Kysely<Tables>, code: string): Promise<void> {
  const history = await readHistory(db, code);
  if (!history) throw new Error(`Nothing is recorded of ${code}.`);
  dropHistory(db, code);
  packState(db, code, history);
  await until(`${code} is packed`, async () => (await packedStart(db, code)) !== history);
}
