/** Imports a text as a file of its own. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Kysely } from 'kysely';
import type { Tables } from '../../src/database/tables.js';
import { type Imported, importLedger } from '../../src/ledgerFile/importLedger.js';
import { readLedgerFile } from '../../src/ledgerFile/readLedgerFile.js';

export async function importing(into: Kysely<Tables>, content: string | Buffer): Promise<Imported[]> {
  const folder = await mkdtemp(join(tmpdir(), 'enkaku-ledger-'));
  const path = join(folder, 'ledger.jsonl');
  await writeFile(path, content);
  return importLedger(into, readLedgerFile(path)).finally(() => rm(folder, { recursive: true }));
}
