/**
 * The newest states of long histories, kept in the database so that a start need not fold a whole ledger. Such a state follows from the
 * ledger: it is used only while its revision has the hash that it had, and only by a program with the same rules.
 */
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../../database/tables.js';
import type { History } from '../../domain/history/history.js';
import { historyFrom } from '../../domain/history/newest/historyFrom.js';
import { stateText } from '../../domain/history/newest/stateText.js';
import { headHash, noteHash } from '../headHash.js';
import { rulesDigest } from './rulesDigest.js';
import { inSlices } from './slices.js';

export interface KeptText {
  revision: number;
  /** Of the revision. Absent where it is being imported: nobody else can have changed it. */
  hash?: string;
  state: string;
}

/** Undefined if none is kept that can be used. */
export async function newestState(db: Kysely<Tables>, organization: number): Promise<History | undefined> {
  const kept = await keptText(db, organization);
  if (!kept) return undefined;
  const history = await inSlices(historyFrom(kept.state));
  if (kept.hash !== undefined) noteHash(history, kept.hash);
  return history;
}

/** The same as text. */
export async function keptText(db: Kysely<Tables>, organization: number): Promise<KeptText | undefined> {
  // Not afterwards: to read the files as well would make the turn longer in which a large text arrives.
  const rules = rulesDigest();
  const { rows } = await sql<KeptText & { rules: string }>`
    select s.revision, s.hash, s.rules, s.state from newest_state s
    join revision r on r.organization = ${organization} and r.number = s.revision and r.hash = s.hash
    where s.organization = ${organization}`.execute(db);
  const [row] = rows;
  return row && row.rules === rules ? row : undefined;
}

/** Keeps the state of a history. */
export const keepNewestState = async (
  db: Kysely<Tables>,
  organization: number,
  history: History,
): Promise<void> => keepText(db, organization, await textOf(history));

export const textOf = async (history: History): Promise<KeptText> => ({
  revision: history.revision,
  hash: headHash(history),
  state: await inSlices(stateText(history)),
});

export async function keepText(
  db: Kysely<Tables>,
  organization: number,
  { revision, hash, state }: KeptText,
): Promise<void> {
  await sql`select keep_newest_state(${organization}, ${revision}, ${hash ?? null}, ${rulesDigest()}, ${state})`.execute(
    db,
  );
}
