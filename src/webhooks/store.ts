/** The webhooks of a database, and how far each has been told. */
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../database/tables.js';
import type { Organization } from '../queries/moment/organizations.js';
import { badInput } from '../userError.js';
import type { Target } from './post.js';
import { newSecret } from './signature.js';
import { webhookTexts } from './texts.js';

export interface NewWebhook {
  url: string;
  /** Absent: all. */
  organization?: Organization;
  /** The revision after which it is told. Absent: only of what is recorded from now on. */
  after?: number;
}

/** The secret is shown to nobody later. */
export async function addWebhook(
  db: Kysely<Tables>,
  { url, organization, after }: NewWebhook,
): Promise<{ id: number; secret: string }> {
  const secret = newSecret();
  const only = organization?.id ?? null;
  const { rows } = await sql<{ id: number }>`
    with added as (
      insert into webhook (url, organization, secret) values (${url}, ${only}::int8, ${secret}) returning id
    ), begun as (
      insert into webhook_delivery (webhook, organization, revision)
      select added.id, organization.id, coalesce(${after ?? null}::int, head.revision, 0)
      from added, organization
      left join ledger_head as head on head.organization = organization.id
      where ${only}::int8 is null or organization.id = ${only}::int8
    )
    select id from added`.execute(db);
  return { id: rows[0]?.id ?? 0, secret };
}

/** False: there is none. */
export async function removeWebhook(db: Kysely<Tables>, id: number): Promise<boolean> {
  const { rows } = await sql`delete from webhook where id = ${id} returning id`.execute(db);
  return rows.length > 0;
}

export interface ListedWebhook {
  id: number;
  url: string;
  /** Null: all organizations. */
  organization: string | null;
  addedAt: string;
  /** How many revisions of how many organizations it has not been told yet. */
  waiting: number;
  /** Since its last success, of the organization with most. */
  attempts: number;
  lastError: string | null;
}

export async function listWebhooks(db: Kysely<Tables>): Promise<ListedWebhook[]> {
  const { rows } = await sql<ListedWebhook>`
    select webhook.id, url, chosen.code as organization, added_at as "addedAt",
      coalesce(sum(coalesce(head.revision, 0) - coalesce(told.revision, 0)), 0)::int as waiting,
      coalesce(max(told.attempts), 0) as attempts,
      (array_agg(told.last_error order by told.attempts desc) filter (where told.attempts > 0))[1] as "lastError"
    from webhook
    left join organization as chosen on chosen.id = webhook.organization
    left join organization as each on webhook.organization is null or each.id = webhook.organization
    left join ledger_head as head on head.organization = each.id
    left join webhook_delivery as told on told.webhook = webhook.id and told.organization = each.id
    group by webhook.id, url, added_at, chosen.code
    order by webhook.id`.execute(db);
  return rows;
}

export async function targetOf(db: Kysely<Tables>, id: number): Promise<Target> {
  const row = await db
    .selectFrom('webhook')
    .select(['url', 'secret'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) throw badInput(webhookTexts.unknown(String(id)));
  return row;
}
