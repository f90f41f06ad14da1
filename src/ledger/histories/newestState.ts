/**
 * The newest states of long histories, kept in the database so that a start need not fold a whole ledger. Such a state follows from the
 * ledger: it is used only while its revision has the hash that it had, and only by a program with the same rules.
 */
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../../database/tables.js';
import type { History } from '../../domain/history/history.js';
import { historyFrom } from '../../domain/history/newest/historyFrom.js';
import { stateLines } from '../../domain/history/newest/stateLines.js';
import { headHash, noteHash } from '../headHash.js';
import { rulesDigest } from './rulesDigest.js';
import { inSlices, slices } from './slices.js';

export interface KeptLines {
  revision: number;
  /** Of the revision. Absent where it is being imported: nobody else can have changed it. */
  hash?: string;
  lines: string[];
}

/** Undefined if none is kept that can be used. */
export async function newestState(db: Kysely<Tables>, organization: number): Promise<History | undefined> {
  const kept = await keptLines(db, organization);
  if (!kept) return undefined;
  const history = await inSlices(historyFrom(kept.lines));
  if (kept.hash !== undefined) noteHash(history, kept.hash);
  return history;
}

/** The same as text. Each line arrives by itself: megabytes in one piece are decoded in one go, for which all others would wait. */
export async function keptLines(db: Kysely<Tables>, organization: number): Promise<KeptLines | undefined> {
  const { rows } = await sql<{ revision: number; hash: string; line: string }>`
    select s.revision, s.hash, string_to_table(s.state, e'\\n') as line from newest_state s
    join revision r on r.organization = ${organization} and r.number = s.revision and r.hash = s.hash
    where s.organization = ${organization} and s.rules = ${rulesDigest()}`.execute(db);
  const [first] = rows;
  return first && { revision: first.revision, hash: first.hash, lines: rows.map(({ line }) => line) };
}

/** Keeps the state of a history. */
export const keepNewestState = async (
  db: Kysely<Tables>,
  organization: number,
  history: History,
): Promise<void> => keepLines(db, organization, await linesOf(history));

export const linesOf = async (history: History): Promise<KeptLines> => ({
  revision: history.revision,
  hash: headHash(history),
  lines: await inSlices(stateLines(history)),
});

export async function keepLines(
  db: Kysely<Tables>,
  organization: number,
  { revision, hash, lines }: KeptLines,
): Promise<void> {
  const state = await bytesOf(lines);
  await sql`select keep_newest_state(${organization}, ${revision}, ${hash ?? null}, ${rulesDigest()}, ${state})`.execute(
    db,
  );
}

/** The text as bytes, in slices: the driver would encode megabytes in one go. */
async function bytesOf(lines: readonly string[]): Promise<Buffer> {
  const wait = slices();
  const parts: Buffer[] = [];
  for (const [i, line] of lines.entries()) {
    parts.push(Buffer.from(i === 0 ? line : `\n${line}`));
    const over = wait();
    if (over) await over;
  }
  return Buffer.concat(parts);
}
