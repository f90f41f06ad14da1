/** The history of an organization as the domain needs it: read once, then extended by the newer revisions. */
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../database/tables.js';
import type { Decision } from '../domain/decide/decision.js';
import { type History, newHistory } from '../domain/history/history.js';
import { learn } from '../domain/history/learn.js';
import { canonical } from './hash.js';
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

/** Takes in the revision that was decided on this history and recorded, unless a reader of the ledger was first. */
export function learnRecorded(
  db: Kysely<Tables>,
  history: History,
  revision: number,
  { events, content, consequences }: Decision,
): void {
  if (history.revision !== revision - 1) return;
  const read = knownRevision({
    number: revision,
    content: canonical(content),
    events: events.map((event) => ({ ...event, data: canonical(event.data) })),
  });
  learn(history, read, consequences);
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
  const head = await headOf(trial, code);
  const kept = await readHistory(db, code);
  return kept?.revision === head ? kept : learnAll(undefined, await revisionsAfter(trial, code, 0));
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

async function headOf(db: Kysely<Tables>, code: string): Promise<number> {
  const { rows } = await sql<{ head: number }>`
    select coalesce(max(r.number), 0) as head
    from organization o join revision r on r.organization = o.id where o.code = ${code}`.execute(db);
  return rows[0]?.head ?? 0;
}

/** The revisions after one, oldest first, each with its events in ledger order. One statement. */
export async function revisionsAfter(
  db: Kysely<Tables>,
  code: string,
  revision: number,
): Promise<KnownRevision[]> {
  const { rows } = await sql<{ number: number; content: string; events: EventText[] }>`
    select r.number, r.content, coalesce(e.events, '[]') as events
    from organization o
    join revision r on r.organization = o.id and r.number > ${revision}
    left join lateral (
      select json_agg(json_build_object(
        'id', id, 'type', type, 'effectiveOn', effective_on, 'ownDay', own_day, 'precision', precision,
        'clause', clause, 'note', note, 'reorganization', reorganization, 'data', data) order by position) as events
      from event where organization = o.id and revision = r.number
    ) e on true
    where o.code = ${code}
    order by r.number`.execute(db);
  return rows.map(knownRevision);
}
