/** The ledger of an organization line by line, exactly as it is stored, so that any tampering is visible. */
import { type Kysely, sql, type Transaction } from 'kysely';
import type { Tables } from '../database/tables.js';
import type { LedgerLine, StoredEvent, StoredRevision } from './ledgerLine.js';

/** How many revisions are in memory at once. */
const BATCH = 100;

/** One view of the whole ledger, however long it takes to read and whatever is recorded meanwhile. */
export function inSnapshot<T>(db: Kysely<Tables>, work: (tx: Transaction<Tables>) => Promise<T>): Promise<T> {
  return db.transaction().setIsolationLevel('repeatable read').setAccessMode('read only').execute(work);
}

/** Nothing if no organization has this code. */
export async function* readLedger(tx: Transaction<Tables>, code: string): AsyncGenerator<LedgerLine> {
  const { rows } = await sql<{ id: number; name: string; timeZone: string }>`
    select id, name, time_zone as "timeZone" from organization where code = ${code}`.execute(tx);
  const [organization] = rows;
  if (!organization) return;
  const { id, ...stored } = organization;
  yield { organization: { code, ...stored, revisions: await revisionCount(tx, id) } };

  for await (const { events, ...revision } of revisionRows(tx, id)) {
    yield { revision: { ...withoutNull(revision), events: events.map(eventOf) } };
  }
  for (const { revision, ...event } of await strayRows(tx, id))
    yield { stray: { ...eventOf(event), revision } };
}

async function revisionCount(tx: Transaction<Tables>, organization: number): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from revision where organization = ${organization}`.execute(tx);
  return rows[0]?.count ?? 0;
}

type Nullable<T> = { [K in keyof T]: undefined extends T[K] ? T[K] | null : T[K] };
type EventRow = Nullable<Omit<StoredEvent, 'ownDay'>> & { ownDay: boolean };
type RevisionRow = Nullable<Omit<StoredRevision, 'events'>> & { events: EventRow[] };

const eventJson = sql.raw(`json_build_object(
  'position', e.position, 'id', e.id, 'type', e.type, 'effectiveOn', e.effective_on, 'ownDay', e.own_day,
  'precision', e.precision, 'clause', e.clause, 'note', e.note, 'reorganization', e.reorganization, 'data', e.data)`);

async function* revisionRows(tx: Transaction<Tables>, organization: number): AsyncGenerator<RevisionRow> {
  // The instant is written as in chain_hash. An infinite one, which has no such form, is written as PostgreSQL does.
  const key = sql`${sql.lit(organization)}::int8`;
  await sql`
    declare ledger no scroll cursor for
    select r.number,
      coalesce(to_char(r.recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), r.recorded_at::text)
        as "recordedAt",
      r.recorded_by as "recordedBy", r.reason, r.idempotency_key as "idempotencyKey", r.fingerprint,
      r.content, r.content_hash as "contentHash", r.hash, coalesce(with_events.events, '[]') as events
    from revision r
    left join lateral (
      select json_agg(${eventJson} order by e.position) as events
      from event e where e.organization = ${key} and e.revision = r.number
    ) with_events on true
    where r.organization = ${key}
    order by r.number`.execute(tx);
  for (;;) {
    const { rows } = await sql<RevisionRow>`fetch ${sql.lit(BATCH)} from ledger`.execute(tx);
    yield* rows;
    if (rows.length < BATCH) break;
  }
  await sql`close ledger`.execute(tx);
}

async function strayRows(tx: Transaction<Tables>, organization: number) {
  const { rows } = await sql<{ revision: number; event: EventRow }>`
    select e.revision, ${eventJson} as event from event e
    where e.organization = ${organization} and not exists (
      select from revision r where r.organization = ${organization} and r.number = e.revision)
    order by e.position`.execute(tx);
  return rows.map(({ revision, event }) => ({ revision, ...event }));
}

/** In the order of the fields that a line has, so that the same ledger is always the same file. */
const eventOf = ({ ownDay, ...event }: EventRow): StoredEvent => {
  const { position, id, type, effectiveOn, ...more } = withoutNull(event);
  return { position, id, type, effectiveOn, ...(ownDay ? { ownDay: true } : {}), ...more };
};

function withoutNull<T extends object>(row: T): { [K in keyof T]: Exclude<T[K], null> } {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null)) as {
    [K in keyof T]: Exclude<T[K], null>;
  };
}
