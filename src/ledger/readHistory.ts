/** The history of an organization as the domain needs it: read once, then extended by the newer revisions. */
import { type Kysely, sql } from 'kysely';
import { forgetKey, isKeyOf, organizationKey } from '../database/organizationKeys.js';
import type { Tables } from '../database/tables.js';
import type { Consequences } from '../domain/history/consequences.js';
import { type History, newHistory } from '../domain/history/history.js';
import { learn } from '../domain/history/learn.js';
import { beginTrial } from './head.js';
import { keepHistory, keptHistory } from './keptHistories.js';
import { type EventText, type KnownRevision, knownRevision } from './knownRevision.js';

/** The history at the newest revision, or undefined if no organization has this code. Do not keep it over an await. */
export async function readHistory(
  db: Kysely<Tables>,
  code: string,
  room?: number,
): Promise<History | undefined> {
  const before = keptHistory(db, code);
  const revisions = await revisionsAfter(db, code, before?.revision ?? 0);
  // Meanwhile another reader may have learned of them, or the history may have been dropped for others.
  const history = learnAll(keptHistory(db, code) ?? before, revisions);
  if (history) keepHistory(db, code, history, room);
  return history;
}

/** Takes in the revision that was decided on this history and recorded, unless a reader of the ledger was first. `stored`: as it is in the ledger. */
export function learnRecorded(
  db: Kysely<Tables>,
  history: History,
  stored: Parameters<typeof knownRevision>[0],
  consequences: Consequences,
): void {
  if (history.revision !== stored.number - 1) return;
  learn(history, knownRevision(stored), consequences);
  keepHistory(db, history.baseline.code, history);
}

/** Takes in the revisions that the history does not have yet. */
function learnAll(history: History | undefined, revisions: KnownRevision[]): History | undefined {
  let learning = history;
  for (const { number, content, events } of revisions) {
    if ('registration' in content) learning ??= newHistory(content.registration);
    if (learning?.revision === number - 1) learn(learning, { events, content });
  }
  return learning;
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
  return learnAll(undefined, await revisionsWithKey(trial, organization, code, 0));
}

/** The history as it was known at a revision, folded anew. */
export async function historyUntil(
  db: Kysely<Tables>,
  code: string,
  revision: number,
): Promise<History | undefined> {
  const revisions = await revisionsAfter(db, code, 0);
  return learnAll(undefined, revisions.slice(0, revision));
}

/** The revisions after one, oldest first, each with its events in ledger order. None if no organization has this code. */
export async function revisionsAfter(
  db: Kysely<Tables>,
  code: string,
  revision: number,
): Promise<KnownRevision[]> {
  const organization = await organizationKey(db, code);
  if (organization === undefined) return [];
  const revisions = await revisionsWithKey(db, organization, code, revision);
  if (revisions.length > 0 || revision > 0) return revisions;
  // Every organization has a revision 1, so this key may be of a database that was replaced.
  forgetKey(db, code);
  const key = await organizationKey(db, code);
  return key === undefined || key === organization ? [] : revisionsWithKey(db, key, code, revision);
}

/** The same in one statement, none if the organization with this key does not have this code. */
export async function revisionsWithKey(
  db: Kysely<Tables>,
  organization: number,
  code: string,
  revision: number,
): Promise<KnownRevision[]> {
  const { rows } = await sql<{ number: number; content: string; events: EventText[] }>`
    select r.number, r.content, coalesce(e.events, '[]') as events
    from revision r
    left join lateral (
      select json_agg(json_build_object(
        'id', id, 'type', type, 'effectiveOn', effective_on, 'ownDay', own_day, 'precision', precision,
        'clause', clause, 'note', note, 'reorganization', reorganization, 'data', data) order by position) as events
      from event where organization = ${organization} and revision = r.number
    ) e on true
    where r.organization = ${organization} and r.number > ${revision} and ${isKeyOf(organization, code)}
    order by r.number`.execute(db);
  return rows.map(knownRevision);
}
