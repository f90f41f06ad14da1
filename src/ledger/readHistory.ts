/** The history of an organization as the domain needs it: read once, then extended by the newer revisions. */
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../database/tables.js';
import { type History, learn, newHistory } from '../domain/history/history.js';
import type { DatePrecision } from '../domain/words/change.js';
import type { Content } from '../domain/words/content.js';
import type { AmendmentFact, Fact, LedgerEvent } from '../domain/words/event.js';

/** How many histories one process keeps in memory. Each use reads the newer revisions from the ledger. */
const KEPT = 16;
const kept = new WeakMap<Kysely<Tables>, Map<string, History>>();

/** The history at the newest revision, or undefined if no organization has this code. Do not keep it over an await. */
export async function readHistory(db: Kysely<Tables>, code: string): Promise<History | undefined> {
  const histories = kept.get(db) ?? new Map<string, History>();
  kept.set(db, histories);
  const revisions = await revisionsAfter(db, code, histories.get(code)?.revision ?? 0);
  let history = histories.get(code);
  for (const { number, content, events } of revisions) {
    if ('registration' in content) history ??= newHistory(content.registration);
    // Another reader may have learned it while this one waited.
    if (history?.revision === number - 1) learn(history, { events, content });
  }
  if (history) keep(histories, code, history);
  return history;
}

/** The most recently used are last; the one that was not used for the longest time is dropped first. */
function keep(histories: Map<string, History>, code: string, history: History): void {
  histories.delete(code);
  histories.set(code, history);
  for (const oldest of [...histories.keys()].slice(0, -KEPT)) histories.delete(oldest);
}

export interface KnownRevision {
  number: number;
  content: Content;
  events: LedgerEvent[];
}

interface EventText {
  id: string;
  type: string;
  effectiveOn: string;
  ownDay: boolean;
  precision: DatePrecision;
  clause: string | null;
  note: string | null;
  reorganization: string | null;
  data: string;
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
  return rows.map(({ number, content, events }) => ({
    number,
    content: JSON.parse(content) as Content,
    events: events.map(readEvent),
  }));
}

function readEvent({ type, data, ownDay, clause, note, reorganization, ...event }: EventText): LedgerEvent {
  const fact = { type, data: JSON.parse(data) } as Fact | AmendmentFact;
  return {
    ...event,
    ...fact,
    ownDay: ownDay || undefined,
    clause: clause ?? undefined,
    note: note ?? undefined,
    reorganization: reorganization ?? undefined,
  };
}
