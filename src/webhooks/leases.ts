/** Deliveries that one service has taken, for a while, so that no other delivers the same. */
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../database/tables.js';

/** An organization of which a webhook is to be told. */
export interface Lease {
  webhook: number;
  organization: number;
  code: string;
  url: string;
  secret: string;
  /** The newest revision that was delivered. */
  revision: number;
  attempts: number;
}

/** In seconds: longer than an attempt may take. When a service is killed, others go on after it. */
const SECONDS = 60;

const inAMinute = sql`now() + make_interval(secs => ${sql.lit(SECONDS)})`;

interface Due extends Pick<Lease, 'webhook' | 'organization' | 'revision'> {
  /** By the clock of the database. */
  now: string;
}

/** Takes up to `most` deliveries that are due, at most `each` of them of one webhook. */
export async function takeLeases(
  db: Kysely<Tables>,
  { most, each, busy }: { most: number; each: number; busy: ReadonlyMap<number, number> },
): Promise<Lease[]> {
  const due = await dueDeliveries(db, { most, each, busy });
  return due.length === 0 ? [] : lease(db, due);
}

/** Of the organizations whose ledger goes beyond what the webhook was told. */
async function dueDeliveries(
  db: Kysely<Tables>,
  { most, each, busy }: { most: number; each: number; busy: ReadonlyMap<number, number> },
): Promise<Due[]> {
  const taken = [...busy];
  const { rows } = await sql<Due>`
    select webhook, organization, revision, now() as now from (
      select webhook.id as webhook, organization.id as organization, coalesce(told.revision, 0) as revision,
        row_number() over (partition by webhook.id order by told.next_attempt nulls first, organization.id)
          + coalesce(busy.count, 0) as place
      from webhook
      join organization on webhook.organization is null or organization.id = webhook.organization
      left join webhook_delivery as told on told.webhook = webhook.id and told.organization = organization.id
      left join unnest(${taken.map(([id]) => id)}::int8[], ${taken.map(([, count]) => count)}::int[])
        as busy(webhook, count) on busy.webhook = webhook.id
      join ledger_head as head on head.organization = organization.id and head.revision > coalesce(told.revision, 0)
      where coalesce(told.next_attempt <= now() and told.leased_until < now(), true)
    ) as due
    where place <= ${each} limit ${most}`.execute(db);
  return rows;
}

/** Those that no other service has taken meanwhile. */
async function lease(db: Kysely<Tables>, due: readonly Due[]): Promise<Lease[]> {
  const now = sql`${due[0]?.now}::timestamptz`;
  const { rows } = await sql<Lease>`
    with leased as (
      insert into webhook_delivery (webhook, organization, revision, leased_until)
      select webhook.id, due.organization, due.revision, ${inAMinute}
      from unnest(${due.map(({ webhook }) => webhook)}::int8[], ${due.map(({ organization }) => organization)}::int8[],
        ${due.map(({ revision }) => revision)}::int[]) as due(webhook, organization, revision)
      join webhook on webhook.id = due.webhook
      on conflict (webhook, organization) do update set leased_until = excluded.leased_until
        where webhook_delivery.leased_until < ${now} and webhook_delivery.next_attempt <= ${now}
      returning webhook, organization, revision, attempts
    )
    select leased.*, code, url, secret
    from leased join organization on organization.id = leased.organization join webhook on webhook.id = leased.webhook
    `.execute(db);
  return rows;
}

type Key = Pick<Lease, 'webhook' | 'organization'>;

/** It was delivered, and the next one is being. False: the webhook is gone, or another service has gone on. */
export async function advance(
  db: Kysely<Tables>,
  { webhook, organization }: Key,
  revision: number,
): Promise<boolean> {
  const { rows } = await sql`
    update webhook_delivery
    set revision = ${revision}, attempts = 0, last_error = null, leased_until = ${inAMinute}
    where webhook = ${webhook} and organization = ${organization} and revision = ${revision - 1}
    returning revision`.execute(db);
  return rows.length > 0;
}

export async function release(db: Kysely<Tables>, { webhook, organization }: Key): Promise<void> {
  await sql`
    update webhook_delivery set leased_until = '-infinity'
    where webhook = ${webhook} and organization = ${organization}`.execute(db);
}

/** `wait`: in seconds, until the next attempt. */
export async function postpone(
  db: Kysely<Tables>,
  { webhook, organization }: Key,
  { error, wait }: { error: string; wait: number },
): Promise<void> {
  await sql`
    update webhook_delivery
    set attempts = attempts + 1, last_error = ${error}, leased_until = '-infinity',
      next_attempt = now() + make_interval(secs => ${wait})
    where webhook = ${webhook} and organization = ${organization}`.execute(db);
}
