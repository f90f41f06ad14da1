/** Whether the newest state that is kept of a history is the one that its ledger gives. */
import { createHash } from 'node:crypto';
import type { Transaction } from 'kysely';
import type { Tables } from '../database/tables.js';
import type { History } from '../domain/history/history.js';
import { stateLines } from '../domain/history/newest/stateLines.js';
import { equalityKey } from '../domain/words/equal.js';
import { finish } from '../domain/words/steps.js';
import { keptLines } from '../ledger/histories/newestState.js';
import type { RowFinding } from './rowFinding.js';
import { rowTexts } from './texts.js';

export interface KeptState {
  /** To be called with the history after each revision. */
  compare(history: History): void;
  /** The state is not the one that the ledger gives at its revision. */
  findings: RowFinding[];
}

export async function keptState(
  tx: Transaction<Tables>,
  organization: number,
  code: string,
): Promise<KeptState> {
  const kept = await keptLines(tx, organization);
  const findings: RowFinding[] = [];
  return {
    findings,
    compare(history) {
      if (history.revision !== kept?.revision) return;
      const stored = digestOf(kept.lines);
      const expected = digestOf(finish(stateLines(history)));
      if (stored !== expected) findings.push(differing(code, kept.revision, { stored, expected }));
    },
  };
}

/** Independent of the order of fields. */
function digestOf(lines: readonly string[]): string {
  const hash = createHash('sha256');
  for (const line of lines) hash.update(`${keyOf(line)}\n`);
  return hash.digest('hex');
}

function keyOf(line: string): string {
  try {
    return equalityKey(JSON.parse(line));
  } catch {
    return line;
  }
}

function differing(
  organization: string,
  revision: number,
  digests: { stored: string; expected: string },
): RowFinding {
  const table = 'newest_state';
  const row = { revision };
  const columns = [{ column: 'sha256(state)', ...digests }];
  return {
    organization,
    code: 'ROW_CHANGED',
    table,
    row,
    columns,
    ...rowTexts.ROW_CHANGED(table, row, columns),
  };
}
