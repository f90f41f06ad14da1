/** Reads files that were named on the command line, or says why one cannot be read. */
import { readFile } from 'node:fs/promises';
import type { Numbered } from '../../ledger/ledgerLine.js';
import { readLedgerFile } from '../../ledgerFile/readLedgerFile.js';
import { UserError } from '../../userError.js';
import { unreadable } from './failure.js';

export async function readTextFile(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    throw unreadable(path, error);
  }
}

/** The lines of an exported ledger. */
export async function* ledgerLines(path: string): AsyncGenerator<Numbered> {
  try {
    yield* readLedgerFile(path);
  } catch (error) {
    throw error instanceof UserError ? error : unreadable(path, error);
  }
}
