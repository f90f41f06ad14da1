/** The history of an organization as the domain needs it: read once, then extended by the newer revisions. */
import type { Kysely } from 'kysely';
import { organizationKey } from '../database/organizationKeys.js';
import type { Tables } from '../database/tables.js';
import { type Consequences, consequencesInSteps } from '../domain/history/consequences.js';
import { type History, newHistory } from '../domain/history/history.js';
import { learn } from '../domain/history/learn.js';
import { PastNeeded } from '../domain/history/newest/pastNeeded.js';
import { whileUnchanged } from '../domain/history/whileUnchanged.js';
import { beginTrial } from './head.js';
import { headHash, noteHash } from './headHash.js';
import { keepStateOf, keepStateSoon, keptStart } from './histories/keepState.js';
import { oneAtATime } from './histories/oneAtATime.js';
import { packedStart } from './histories/packedStates.js';
import { portionAfter, withKey } from './histories/revisions.js';
import { inSlices, slices } from './histories/slices.js';
import { dropHistory, keepHistory, usedHistory } from './keptHistories.js';
import { type KnownRevision, knownRevision } from './knownRevision.js';

/**
 * The history at the newest revision, or undefined if no organization has this code. Others may extend it over an await. A long ledger is
 * read in portions and folded in slices, once for all who wait for it; or it begins with the newest state that was kept.
 */
export const readHistory = (db: Kysely<Tables>, code: string, room?: number): Promise<History | undefined> =>
  reading(db, code, room, async (ledger, before) => {
    try {
      return await extended(ledger, before ?? (await startOf(ledger)));
    } catch (error) {
      if (error instanceof PastNeeded) return extended(ledger, undefined);
      throw error;
    }
  });

/** The newest state that is remembered in memory, or else in the database. */
const startOf = async ({ db, organization, code }: Ledger): Promise<History | undefined> =>
  (await packedStart(db, code)) ?? keptStart(db, organization);

/** The same with all of its past. */
export const readWholeHistory = (db: Kysely<Tables>, code: string): Promise<History | undefined> =>
  reading(db, code, undefined, (ledger, before) =>
    extended(ledger, before?.knownAfter === undefined ? before : undefined),
  );

/** `read`: what is read, beginning with the history in memory. */
const reading = (
  db: Kysely<Tables>,
  code: string,
  room: number | undefined,
  read: (ledger: Ledger, before: History | undefined) => Promise<History | undefined>,
): Promise<History | undefined> =>
  oneAtATime(db, code, () =>
    withKey(db, code, undefined, async (organization) => {
      const history = await read({ db, organization, code }, usedHistory(db, code));
      if (!history) return undefined;
      keepHistory(db, code, history, room);
      await keepStateOf(db, organization, history);
      return history;
    }),
  );

/** Takes in the revision that was decided on this history and recorded, unless a reader of the ledger was first. `stored`: as it is in the ledger. */
export function learnRecorded(
  db: Kysely<Tables>,
  history: History,
  stored: Parameters<typeof knownRevision>[0] & { hash: string },
  consequences: Consequences,
): void {
  if (history.revision !== stored.number - 1) return;
  learn(history, knownRevision(stored), consequences);
  noteHash(history, stored.hash);
  keepHistory(db, history.baseline.code, history);
  keepStateSoon(db, history, consequences);
}

/** The history as one trial sees it, without what others have recorded since the trial began. */
export async function historyOfTrial(
  db: Kysely<Tables>,
  trial: Kysely<Tables>,
  code: string,
): Promise<History | undefined> {
  const organization = await organizationKey(db, code);
  if (organization === undefined) return undefined;
  const head = await beginTrial(trial, organization);
  const kept = await readHistory(db, code);
  if (kept?.revision === head) return kept;
  return extended({ db: trial, organization, code }, undefined);
}

/** The history as it was known at a revision, folded anew. */
export const historyUntil = (
  db: Kysely<Tables>,
  code: string,
  revision: number,
): Promise<History | undefined> =>
  withKey(db, code, undefined, (organization) =>
    extended({ db, organization, code, until: revision }, undefined),
  );

interface Ledger {
  db: Kysely<Tables>;
  organization: number;
  code: string;
  /** The last revision that is read. Absent: the newest. */
  until?: number;
}

/**
 * A history with the revisions that it does not have yet, or a new one; undefined if there are none at all. What is known of another ledger,
 * as after the database was replaced, is left aside.
 */
async function extended(
  { db, organization, code, until = Number.POSITIVE_INFINITY }: Ledger,
  before: History | undefined,
): Promise<History | undefined> {
  let history = before;
  const wait = slices();
  for (;;) {
    const hash = headHash(history);
    const known = { revision: history?.revision ?? 0, hash, events: history?.numbers.events ?? 0 };
    const portion = await portionAfter(db, organization, code, known);
    if (!portion) {
      dropHistory(db, code);
      history = undefined;
      continue;
    }
    const { revisions, isLast } = portion;
    for (const text of revisions) {
      if (text.number > until) return history;
      const revision = knownRevision(text);
      if ('registration' in revision.content) history ??= newHistory(revision.content.registration);
      if (history) await learnInSlices(history, { ...revision, hash: text.hash }, wait);
    }
    if (isLast || history?.revision === known.revision) return history;
  }
}

/** Somebody else may have learned of the revision before, or meanwhile. */
async function learnInSlices(
  history: History,
  { number, hash, ...news }: KnownRevision & { hash: string },
  wait: ReturnType<typeof slices>,
): Promise<void> {
  if (history.revision !== number - 1) return;
  const computed = await inSlices(whileUnchanged(history, consequencesInSteps(history, news)), wait);
  if (!computed) return;
  learn(history, news, computed);
  noteHash(history, hash);
}
